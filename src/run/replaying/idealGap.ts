import type { Account } from '../../core/account.ts'
import type { Ladder, MarginEntry, Tier, Venue } from '../../core/ladder.ts'
import type { Tape } from '../../core/tape.ts'
import { GAP_RULES, type GapRule, type IdealGap } from '../../results/idealGap.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { MarketData } from '../market/marketData.ts'
import { unlessOverdrawn } from './overdrawn.ts'
import { playAccount, type Replay } from './replayScenario.ts'

/** Of the smallest contract: a power of two, so that nothing is rounded when a size is multiplied by it. */
const FRACTION = 2 ** -30

/** Share of an end that is no difference. */
const DUST = 1e-8

/** No margin to speak of, and yet above zero, so that an empty account can pay none of it. */
const NO_MARGIN = 1e-300
const NO_MARGINS: readonly MarginEntry[] = [
  { from: Number.NEGATIVE_INFINITY, initial: { amount: NO_MARGIN }, maintenance: { amount: 0 } },
]

/** Plays the tape without the rules of money, and then with one more of them at each step, up to those of the account. */
export function idealGap(scenario: Scenario, market: MarketData, replay: Replay): IdealGap {
  if (!market.tape.void.includes(0)) return { steps: null, reason: 'there is no trade to play' }
  const accounts = GAP_RULES.map(rule => (rule === 'margin' ? replay.account : playUpTo(rule, scenario, market)))
  if (accounts.includes(null)) {
    return { steps: null, reason: 'with fewer rules the account cannot pay a withdrawal' }
  }
  const ends = withoutDust(accounts.map(account => account!.equity))
  const steps = GAP_RULES.map((rule, i) => {
    const { taken, ruined } = accounts[i]!
    return {
      rule,
      finalEquity: ends[i]!,
      change: i === 0 ? 0 : ends[i]! - ends[i - 1]!,
      taken,
      ruined: ruined === 1,
    }
  })
  return { steps, reason: null }
}

/** Fractions are counted with the slack of whole contracts, so that the ideal may miss by it what it meets. */
function withoutDust([ideal, whole, ...rest]: readonly number[]): number[] {
  return [Math.abs(ideal! - whole!) <= DUST * Math.abs(whole!) ? whole! : ideal!, whole!, ...rest]
}

/** The account under the rules up to one of them; null where it cannot pay a withdrawal. */
export function playUpTo(rule: GapRule, scenario: Scenario, market: MarketData): Account | null {
  const inForce = (other: GapRule) => GAP_RULES.indexOf(other) <= GAP_RULES.indexOf(rule)
  const rules = inForce('margin') ? scenario : withoutMargin(withoutCosts(scenario, inForce('spread'), inForce('fees')))
  return unlessOverdrawn(() =>
    playAccount(
      inForce('whole') ? rules : inFractions(rules),
      withLimits(inForce('funding') ? market : withoutFunding(market), inForce('whole'), inForce('margin')),
    ),
  )
}

function withoutCosts(scenario: Scenario, spread: boolean, fees: boolean): Scenario {
  return withTiers(scenario, tier => ({
    ...tier,
    ...(spread ? {} : { spreadTicks: 0, spreadTicksOutside: 0, slippageTicks: 0 }),
    ...(fees ? {} : { fee: { perContract: 0, maker: 0, taker: 0 } }),
  }))
}

/** Nothing is posted, nothing is liquidated before the money is gone, no broker closes what the night asks too much for. */
function withoutMargin(scenario: Scenario): Scenario {
  const { dayMargin: _, ...account } = scenario.account
  const { ladder, venue } = scenario.market
  const free: Scenario = {
    ...scenario,
    market: { ...scenario.market, venue: venue && withoutMaintenance(venue) },
    account: { ...account, leverage: 1 / NO_MARGIN, marginMode: 'cross' },
    plan: { ...scenario.plan, marginBuffer: 0 },
    stress: null,
  }
  return ladder.margin === 'rate' ? free : withTiers(free, tier => ({ ...tier, margin: NO_MARGINS }))
}

function withoutMaintenance(venue: Venue): Venue {
  return {
    ...venue,
    maintenance: [{ upTo: Number.POSITIVE_INFINITY, rate: 0, deduction: 0 }],
    closeFeeInTrigger: false,
    liquidationFee: 0,
    liquidationFill: 'price',
  }
}

/** One tier of contracts so small that any risk is met to the cent, and as many of them as it takes. */
function inFractions(scenario: Scenario): Scenario {
  const { ladder, venue } = scenario.market
  const { multiplier, ...smallest } = ladder.tiers[0]!
  const tier = { ...smallest, multiplier: multiplier * FRACTION, depth: Number.POSITIVE_INFINITY }
  return {
    ...scenario,
    market: {
      ...scenario.market,
      ladder: { ...ladder, tiers: [tier] },
      venue: venue && { ...venue, minQuantity: 0, minNotional: 0, maxQuantity: Number.POSITIVE_INFINITY },
    },
    plan: { ...scenario.plan, minimumOne: false },
  }
}

function withTiers(scenario: Scenario, change: (tier: Tier) => Tier): Scenario {
  const { ladder } = scenario.market
  const changed: Ladder = { ...ladder, tiers: ladder.tiers.map(change) }
  return { ...scenario, market: { ...scenario.market, ladder: changed } }
}

/** What a bar's volume allows belongs to whole contracts, days and nights to margin. */
function withLimits(market: MarketData, depth: boolean, margin: boolean): MarketData {
  return { ...market, mostUnits: depth ? market.mostUnits : null, dayBars: margin ? market.dayBars : null }
}

function withoutFunding(market: MarketData): MarketData {
  const { tape } = market
  const free: Tape = {
    ...tape,
    fundingPerUnit: new Float64Array(tape.count),
    legs: { ...tape.legs, fundingPerUnit: new Float64Array(tape.legs.price.length) },
  }
  return { ...market, tape: free, funding: null }
}
