import { accountCurrency } from '../core/ladder.ts'
import { DayBar } from '../core/marginColumns.ts'
import type { Plan } from '../core/plan.ts'
import { LOT_WIDTH, Lot, type Quotes } from '../core/quotes.ts'
import { above, atLeast } from '../core/tolerance.ts'
import { inputError } from '../io/files/inputError.ts'
import type { Feasibility, FeasibilityStep, TierFit } from '../results/feasibility.ts'
import { isoOrNull } from '../results/isoOrNull.ts'
import { refuseWrongCall } from '../scenario/calls/refuseWrongCall.ts'
import { loadedShape } from '../scenario/calls/shapes.ts'
import type { LoadedScenario } from './loading/loadScenario.ts'
import type { MarketData } from './market/marketData.ts'
import { readMarket } from './market/readMarket.ts'
import { compileScenario } from './replaying/replayScenario.ts'
import { canPlayDayMargin } from './sizing/canPlayDayMargin.ts'
import { equityToKeep } from './sizing/orderAlone.ts'
import { quoteStops, worstEntry } from './sizing/quoteStops.ts'
import { sizeStart } from './sizing/sizeStart.ts'
import { type StopEntry, stopEntries } from './sizing/stopEntry.ts'
import { takenAtStart } from './sizing/takenAtStart.ts'
import { typicalStops } from './sizing/typicalStops.ts'
import { contractsTaken, contractsThatFit } from './summing/contractsThatFit.ts'
import { stressNotices } from './summing/raisedMargins.ts'
import { lastEntryOf, stepUpCosts } from './summing/stepUpCosts.ts'

/** Bases shown at the most, and those beyond the one at which every tier fits. */
const MOST_STEPS = 40
const STEPS_BEYOND = 2

/**
 * Can this plan be traded at all? Sizes contracts on every base and stop distance; plays no account.
 *
 * @example
 * import { checkPlan, loadScenario } from 'stepup'
 *
 * const { start, fits } = await checkPlan(await loadScenario('sp500-mes-es', ['plan.risk=1%']))
 * for (const { symbol, stops } of fits) console.log(symbol, 'fits from', stops[0]?.byRisk, 'by risk; the start is', start)
 */
export async function checkPlan(loaded: LoadedScenario): Promise<Feasibility> {
  refuseWrongCall('checkPlan', { loaded: loadedShape }, { loaded })
  const { scenario } = loaded
  const market = await readMarket(loaded)
  const { stops, middle } = typicalStops(market.tape)
  if (stops.length === 0)
    throw inputError(loaded.copy.file, 'the strategy takes no trade on these prices: nothing to size')
  const price = lastEntryOf(market.tape)
  const { quotes: ofTape, plan } = compileScenario(scenario, market, market.tape, scenario.market.ladder)
  const moment = lastMoment(market)
  const distances = stops.map(({ distance }) => distance)
  const entries = stopEntries(market.tape, distances, moment)
  const entered = distances.map((distance, i) => ({
    distance,
    entry: worstEntry(scenario, price, distance, entries[i]!),
  }))
  const quotes = quoteStops(scenario, price, entered)
  const bases = baseSteps(plan, quotes, stops.length)
  const costPerUnit = roundTurnCosts(quotes, middle)
  return {
    name: scenario.name,
    quote: accountCurrency(scenario.market.ladder),
    start: plan.start,
    risk: plan.risk,
    rebase: plan.rebase,
    tiers: quotes.contracts.names,
    price,
    priceFrom: market.bars === null ? 'entry of the last trade in the list' : 'entry of the last trade on these prices',
    asOf: isoOrNull(moment.time),
    stops: stops.map(({ label, distance }, i) => {
      const { side, outside } = entered[i]!.entry
      return { label, distance, side: side > 0 ? 'long' : 'short', outside }
    }),
    atStart: takenAtStart(plan, ofTape),
    first: sizeStart(
      scenario,
      price,
      distances[middle]!,
      0,
      [entered[middle]!.entry],
      canPlayDayMargin(scenario, market),
    ),
    steps: feasibilitySteps(plan, quotes, bases, stops.length),
    fits: scenario.market.ladder.tiers.map((tier, k) => ({
      tier: tier.name,
      symbol: tier.symbol,
      fewest: quotes.lots[k * LOT_WIDTH + Lot.fewest]!,
      stops: stops.map((_, i) => tierFit(plan, quotes, i, k)),
    })),
    costPerUnit,
    stepUpCosts: stepUpCosts(quotes.contracts, price),
    stepSavesNothing: costPerUnit.length > 1 && costPerUnit.every(cost => sameMoney(cost, costPerUnit[0]!)),
    notices: [
      ...scenario.notices,
      ...market.notices,
      ...stressNotices(scenario.stress, market.bars?.time ?? market.tape.entryTime),
    ],
  }
}

/** That of the last entry; with day margins, of the last one by day. A list of trades knows no bars: it is taken to be by day. */
function lastMoment({ tape, dayBars }: MarketData): Pick<StopEntry, 'time' | 'dayBar'> {
  let last = tape.void.lastIndexOf(0)
  const barOf = (i: number) => (dayBars === null ? DayBar.day : dayBars[tape.entryBar[i]!]!)
  for (let i = last; i >= 0; i--) {
    if (tape.void[i] === 0 && barOf(i) !== DayBar.none) {
      last = i
      break
    }
  }
  return { time: tape.entryTime[last]!, dayBar: barOf(last) }
}

/** From the start in steps of the plan (25% where it moves after every trade) until every tier fits every stop. */
function baseSteps(plan: Plan, quotes: Quotes, stops: number): number[] {
  const { tiers } = quotes.contracts
  const step = 1 + (plan.rebase === 0 ? 0.25 : plan.rebase)
  const all = Array.from({ length: stops * tiers }, (_, j) =>
    equityToFit(plan, quotes, Math.floor(j / tiers), j % tiers),
  )
  const needed = Math.max(...all.filter(Number.isFinite))
  const bases: number[] = []
  let beyond = 0
  for (let base = plan.start; bases.length < MOST_STEPS && beyond <= STEPS_BEYOND; base *= step) {
    bases.push(base)
    if (atLeast(base, needed)) beyond++
  }
  return bases
}

function feasibilitySteps(plan: Plan, quotes: Quotes, bases: readonly number[], stops: number): FeasibilityStep[] {
  const top = quotes.contracts.tiers - 1
  const unlimited = { ...plan, marginShare: Number.POSITIVE_INFINITY }
  const deep = { ...withLots(quotes, Lot.most, Number.POSITIVE_INFINITY), mostMargin: null }
  const ofOne = withLots(quotes, Lot.fewest, 1)
  const steps: FeasibilityStep[] = []
  for (const base of bases) {
    const places = Array.from({ length: stops }, (_, i) => i)
    const contracts = places.map(i => contractsTaken(plan, quotes, i, base, top).contracts)
    const fitting = places.map(i => contractsThatFit(plan, quotes, i, base, top))
    const before = steps.at(-1)
    const cutWithout = (terms: Plan, market: Quotes, found = fitting) =>
      found.map((counts, i) => !sameCounts(counts, contractsThatFit(terms, market, i, base, top)))
    steps.push({
      base,
      contracts,
      cutByMargin: cutWithout(unlimited, quotes, contracts),
      cutByDepth: cutWithout(plan, deep),
      cutBySmallest: cutWithout(plan, ofOne),
      dead: before === undefined ? null : sameContracts(before.contracts, contracts),
    })
  }
  return steps
}

/** The same quotes in a market with another limit. */
function withLots(quotes: Quotes, place: number, limit: number): Quotes {
  return { ...quotes, lots: quotes.lots.map((value, at) => (at % LOT_WIDTH === place ? limit : value)) }
}

function sameContracts(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): boolean {
  return a.every((tiers, i) => sameCounts(tiers, b[i]!))
}

function sameCounts(a: readonly number[], b: readonly number[]): boolean {
  return a.every((n, k) => n === b[k])
}

function tierFit(plan: Plan, quotes: Quotes, i: number, k: number): TierFit['stops'][number] {
  const needed = equityToFit(plan, quotes, i, k)
  const j = i * quotes.contracts.tiers + k
  const fewest = quotes.lots[j * LOT_WIDTH + Lot.fewest]!
  const fit = {
    byRisk: (fewest * quotes.risk[j]!) / plan.risk,
    byMargin: (fewest * quotes.initialMargin[j]!) / plan.marginShare,
    byNight: quotes.byBar === null ? null : (fewest * quotes.byBar.exchange.initialMargin[j]!) / plan.marginShare,
    refused: needed === Number.POSITIVE_INFINITY,
  }
  if (fit.refused) return { ...fit, atBase: null, atStep: null }
  if (plan.rebase === 0) return { ...fit, atBase: Math.max(plan.start, needed), atStep: null }
  let base = plan.start
  for (let step = 0; step <= 10 * MOST_STEPS; step++) {
    if (atLeast(base, needed)) return { ...fit, atBase: base, atStep: step }
    base *= 1 + plan.rebase
  }
  return { ...fit, atBase: null, atStep: null }
}

/** The equity, and base, from which the smallest order of tier k fits by risk and margin; infinite where depth, venue or maintenance take none. */
function equityToFit(plan: Plan, quotes: Quotes, i: number, k: number): number {
  const j = i * quotes.contracts.tiers + k
  const [fewest, most] = [quotes.lots[j * LOT_WIDTH + Lot.fewest]!, quotes.lots[j * LOT_WIDTH + Lot.most]!]
  const margin = fewest * quotes.initialMargin[j]!
  if (most < fewest || (quotes.mostMargin !== null && above(margin, quotes.mostMargin[j]!)))
    return Number.POSITIVE_INFINITY
  return Math.max((fewest * quotes.risk[j]!) / plan.risk, margin / plan.marginShare, equityToKeep(quotes, i, k))
}

function roundTurnCosts(quotes: Quotes, i: number): number[] {
  const { tiers, multiplier } = quotes.contracts
  return Array.from({ length: tiers }, (_, k) => {
    const j = i * tiers + k
    const costs = quotes.entrySpread[j]! + quotes.exitSpread[j]! + quotes.entryFee[j]! + quotes.exitFee[j]!
    return costs / multiplier[k]!
  })
}

function sameMoney(a: number, b: number): boolean {
  return atLeast(a, b) && atLeast(b, a)
}
