import type { ProblemList } from '../../columns/problemList.ts'
import type { KnownValue, ValueOf } from './knownValues.ts'
import { moveOf } from './marketMoves.ts'
import type { RawTrip } from './rawTrip.ts'

const LEAST_TRADES = 3
/** Money is rounded to cents. */
const CENT = 0.0101

/**
 * Adds a problem where results of a known future are its moves in points or ticks, of all contracts or of one, and no money:
 * in every row, before costs or after them. Not where another value of a point is stated.
 */
export function refuseOtherWorth(
  trips: readonly RawTrip[],
  stated: number | null,
  knownOf: ValueOf,
  problems: ProblemList,
): void {
  for (const [symbol, market] of Map.groupBy(trips, trip => trip.symbol)) {
    const known = knownOf(symbol, market[0]!.entry)
    const isAsked = known?.isSure === true && (stated === null || stated === known.worth)
    const unit = isAsked ? unitOf(market, known) : null
    if (unit === null) continue
    problems.add(
      market[0]!.line,
      '',
      `the results of ${symbol} are its moves in ${unit}, and no money: by the ladder "${known!.ladder}" a point is worth ${known!.worth}`,
      `export them in currency; or take their column out, and say --point-value ${known!.worth}: results then follow from prices and quantities`,
    )
  }
}

function unitOf(market: readonly RawTrip[], { worth, tick }: KnownValue): string | null {
  const moved = market.filter(trip => Number.isFinite(moveOf(trip)) && moveOf(trip) !== 0 && !trip.isPriced)
  if (moved.length < LEAST_TRADES) return null
  const fits = (value: number, isOfOne: boolean) =>
    [0, 1, -1].some(sign =>
      moved.every(trip => {
        const gross = trip.costs.reduce((sum, cost) => sum + sign * cost, trip.result)
        const move = isOfOne ? moveOf(trip) / trip.quantity : moveOf(trip)
        return Math.abs(gross - value * move) <= CENT
      }),
    )
  if (fits(worth, false)) return null
  const units = [
    ['points', 1],
    ['ticks', 1 / tick],
  ] as const
  for (const [name, value] of units) {
    if (value === worth) continue
    if (fits(value, false)) return name
    if (fits(value, true)) return `${name} of one contract`
  }
  return null
}
