import type { ProblemList } from '../../columns/problemList.ts'
import type { ValueOf } from './knownValues.ts'
import { moveOf } from './marketMoves.ts'
import type { RawTrip } from './rawTrip.ts'

const LEAST_TRADES = 3
/** Money is rounded to cents. */
const CENT = 0.0101
/** By which two values of a point are the same. */
const SAME = 1e-3
const DIGITS = 6

/**
 * Adds a problem where prices and results of a known future agree on another value of a point than it has: these are results in
 * points, in ticks or in another currency, and no money of the contract.
 */
export function refuseOtherWorth(trips: readonly RawTrip[], knownOf: ValueOf, problems: ProblemList): void {
  for (const [symbol, market] of Map.groupBy(trips, trip => trip.symbol)) {
    const known = knownOf(symbol, market[0]!.entry)
    if (known === null || !known.isSure) continue
    const worths = worthsOf(market)
    const [worth] = worths
    if (worth === undefined || worths.some(other => Math.abs(other / known.worth - 1) <= SAME)) continue
    const shown = Number(worth.toPrecision(DIGITS))
    problems.add(
      market[0]!.line,
      '',
      `by prices and results a point of ${symbol} is worth ${shown}; by the ladder "${known.ladder}" it is ${known.worth}: are the results in points or ticks?`,
      `export them in currency; or say --point-value ${shown} where a point is worth so much`,
    )
  }
}

/** What a point is worth by all trades of a market, with results before costs or after them. */
function worthsOf(market: readonly RawTrip[]): number[] {
  const moved = market.filter(trip => Number.isFinite(moveOf(trip)) && moveOf(trip) !== 0 && !trip.isPriced)
  if (moved.length < LEAST_TRADES) return []
  const largest = moved.reduce((most, trip) => (Math.abs(moveOf(trip)) > Math.abs(moveOf(most)) ? trip : most))
  return [0, 1, -1].flatMap(sign => {
    const grossOf = ({ result, costs }: RawTrip) => costs.reduce((sum, cost) => sum + sign * cost, result)
    const worth = grossOf(largest) / moveOf(largest)
    const fits = moved.every(trip => Math.abs(grossOf(trip) - worth * moveOf(trip)) <= CENT)
    return worth > 0 && fits ? [worth] : []
  })
}
