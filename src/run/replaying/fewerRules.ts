import type { Ladder, MarginEntry, Tier, Venue } from '../../core/ladder.ts'
import type { Scenario } from '../../scenario/scenario.ts'

/** Of the smallest contract: a power of two, so that nothing is rounded when a size is multiplied by it. */
const FRACTION = 2 ** -30

/** No margin to speak of, and yet above zero, so that an empty account can pay none of it. */
const NO_MARGIN = 1e-300
const NO_MARGINS: readonly MarginEntry[] = [
  { from: Number.NEGATIVE_INFINITY, initial: { amount: NO_MARGIN }, maintenance: { amount: 0 } },
]

/** The scenario with costs as they are kept. */
export function withoutCosts(scenario: Scenario, spread: boolean, fees: boolean): Scenario {
  return withTiers(scenario, tier => ({
    ...tier,
    ...(spread ? {} : { spreadTicks: 0, spreadTicksOutside: 0, slippageTicks: 0 }),
    ...(fees ? {} : { fee: { perContract: 0, maker: 0, taker: 0 } }),
  }))
}

/** Nothing is posted, nothing is liquidated before the money is gone, no broker closes what the night asks too much for. */
export function withoutMargin(scenario: Scenario): Scenario {
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
export function inFractions(scenario: Scenario): Scenario {
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
