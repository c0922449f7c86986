import { z } from 'zod'
import { marginInForce } from '../../core/contracts.ts'
import { accountCurrency } from '../../core/ladder.ts'
import { maintenanceAtEntry } from '../../core/margin.ts'
import { DayBar } from '../../core/marginColumns.ts'
import { worth } from '../../core/payoff.ts'
import { compilePlan, type Plan } from '../../core/plan.ts'
import { LOT_WIDTH, Lot, type Quotes } from '../../core/quotes.ts'
import { wholeContracts } from '../../core/tolerance.ts'
import type { Sizing, TierSizing } from '../../results/sizing.ts'
import { refuseWrongCall } from '../../scenario/calls/refuseWrongCall.ts'
import { givenBy } from '../../scenario/calls/shapes.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { contractsTaken, contractsThatFit } from '../summing/contractsThatFit.ts'
import { dayMarginOffers } from './dayMarginOffers.ts'
import { equityToKeep, orderAlone, refusalAtEntry } from './orderAlone.ts'
import { quoteStops, worstEntry } from './quoteStops.ts'
import type { StopEntry } from './stopEntry.ts'

const SHAPE = {
  scenario: givenBy('loadScenario as its scenario', ['market', 'account', 'plan']),
  price: z.number(),
  stop: z.number().positive(),
  asked: z.int().nonnegative(),
  entries: z.array(z.looseObject({ side: z.number() })).min(1),
  byDay: z.boolean(),
}

/**
 * What the start of a scenario's account holds at a price and a stop distance, by each limit. Plays nothing.
 * @param asked the tier that the question is about
 * @param entries the ways in which the trade may enter, of which the worst counts: of either side in the main session where
 * nothing is known of it, at the margins of today
 * @param byDay whether a day margin could be played: brokers that give one are named
 *
 * @example
 * import { loadScenario, sizeStart } from 'stepup'
 *
 * const { scenario } = await loadScenario('sp500-mes-es')
 * const { budget, contracts } = sizeStart(scenario, 5000, 20)
 * console.log(budget, contracts)
 */
export function sizeStart(
  scenario: Scenario,
  price: number,
  stop: number,
  asked = 0,
  entries = UNKNOWN_ENTRY,
  byDay = true,
): Sizing {
  refuseWrongCall('sizeStart', SHAPE, { scenario, price, stop, asked, entries, byDay })
  const { ladder } = scenario.market
  const entry = worstEntry(scenario, price, stop, entries)
  const quotes = quoteStops(scenario, price, [
    { distance: stop, entry },
    { distance: stop / 2, entry },
    { distance: stop, entry: { ...entry, outside: true } },
  ])
  const plan = compilePlan(scenario.plan, scenario.account, null)
  const largest = ladder.tiers.length - 1
  const taken = contractsTaken(plan, quotes, 0, plan.start, largest)
  const fitting = contractsThatFit(plan, quotes, 0, plan.start, largest)
  return {
    quote: accountCurrency(ladder),
    start: plan.start,
    risk: plan.risk,
    budget: plan.start * plan.risk,
    marginShare: plan.marginShare,
    price,
    stop,
    side: entry.side > 0 ? 'long' : 'short',
    outside: entry.outside,
    dayMarginOf: scenario.account.dayMargin === undefined ? null : (scenario.market.broker ?? 'the ladder'),
    asked,
    dayMarginOffers:
      byDay && scenario.account.dayMargin === undefined && !quotes.contracts.rateMargin
        ? dayMarginOffers(ladder.tiers[asked]!.symbol, quotes.initialMargin[asked]!)
        : [],
    notes: scenario.market.notes,
    contracts: taken.contracts,
    refusedWhole: taken.refusal !== null && fitting.some(n => n > 0),
    tiers: ladder.tiers.map(({ name, symbol, multiplier, tick }, k) => ({
      tier: name,
      symbol,
      tickValue: tickValue(ladder.inverse, multiplier, price, tick),
      ...limitsOf(plan, quotes, k),
      widestStop: ladder.inverse ? null : widestStop(plan, quotes, k, stop, tick),
    })),
  }
}

const UNKNOWN_ENTRY: readonly StopEntry[] = [1, -1].map(side => ({
  side,
  rests: false,
  outside: false,
  time: Number.POSITIVE_INFINITY,
  dayBar: DayBar.day,
}))

/** Of a coin-margined contract it depends on the price. */
function tickValue(inverse: boolean, multiplier: number, price: number, tick: number): number {
  return inverse ? multiplier * (worth(inverse, price) - worth(inverse, price + tick)) : multiplier * tick
}

function limitsOf(
  plan: Plan,
  quotes: Quotes,
  k: number,
): Omit<TierSizing, 'tier' | 'symbol' | 'tickValue' | 'widestStop'> {
  const loss = quotes.risk[k]!
  const fewest = quotes.lots[k * LOT_WIDTH + Lot.fewest]!
  const usable = plan.start * plan.marginShare
  const initialMargin = (quotes.byBar?.exchange ?? quotes).initialMargin[k]!
  const refusal = refusalAtEntry(quotes, 0, k)
  const keeps = quotes.byBar === null ? equityToKeep(quotes, 0, k) : 0
  const hasDay = marginInForce(quotes.contracts.margins[k]!, quotes.tape.entryTime[0]!)?.day !== undefined
  const dayMargin = quotes.byBar !== null && hasDay ? quotes.initialMargin[k]! : null
  return {
    loss,
    lossOutside: quotes.risk[2 * quotes.contracts.tiers + k]!,
    initialMargin,
    dayMargin,
    maintenance: maintenanceAtEntry(quotes.contracts, orderAlone(quotes, 0, k, 1)),
    refusal,
    byRisk: wholeContracts((plan.start * plan.risk) / loss),
    byMargin: refusal === null ? wholeContracts(usable / initialMargin) : 0,
    byDayMargin: dayMargin === null ? null : wholeContracts(usable / dayMargin),
    byVenue: quotes.mostMargin === null ? null : wholeContracts(quotes.mostMargin[k]! / initialMargin),
    fewest,
    needsByRisk: (fewest * loss) / plan.risk,
    needsByMargin: refusal === null ? Math.max((fewest * initialMargin) / plan.marginShare, keeps) : null,
    needsByDayMargin: dayMargin === null ? null : (fewest * dayMargin) / plan.marginShare,
  }
}

/** The loss at the stop grows in a straight line with its distance: the second stop is half as wide. */
function widestStop(
  plan: Plan,
  { risk, contracts, lots }: Quotes,
  k: number,
  stop: number,
  tick: number,
): number | null {
  const [wide, near] = [risk[k]!, risk[contracts.tiers + k]!]
  const perPoint = (wide - near) / (stop / 2)
  const budget = (plan.start * plan.risk) / lots[k * LOT_WIDTH + Lot.fewest]!
  const ticks = wholeContracts((budget - (wide - perPoint * stop)) / (perPoint * tick))
  return ticks > 0 ? Number((ticks * tick).toPrecision(12)) : null
}
