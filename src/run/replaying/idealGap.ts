import type { Account } from '../../core/account.ts'
import type { Tape } from '../../core/tape.ts'
import { GAP_RULES, type GapRule, type IdealGap } from '../../results/idealGap.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { MarketData } from '../market/marketData.ts'
import { inFractions, withoutCosts, withoutMargin } from './fewerRules.ts'
import { unlessOverdrawn } from './overdrawn.ts'
import { playAccount, type Replay } from './replayScenario.ts'

/** Share of an end that is no difference. */
const DUST = 1e-8

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
