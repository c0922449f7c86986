import { leastSquares } from '../sides/leastSquares.ts'
import { marketsOf, moveOf } from '../trips/marketMoves.ts'
import type { RawTrip } from '../trips/rawTrip.ts'

const LEAST_TRADES = 20
/** Of the squares of the results: what moves and costs leave of them. */
const MOST_LEFT = 0.05
/** Errors of the part of the costs that results hold. */
const SURE = 5
const NEAR = 3

/**
 * Whether results hold their costs, where rounded prices do not tell it trade by trade: by the part of the costs that
 * moves leave of the results of the largest market. Null where that is neither none nor all.
 */
export function holdsCostsByFit(trips: readonly RawTrip[]): boolean | null {
  const [market] = marketsOf(trips).toSorted((a, b) => b.length - a.length)
  if (market === undefined || market.length < LEAST_TRADES) return null
  const [results, moves] = [market.map(({ result }) => result), market.map(moveOf)]
  const sums = market.map(trip => trip.costs.reduce((sum, cost) => sum + cost, 0))
  if (sums.some(sum => sum > 0) && sums.some(sum => sum < 0)) return null
  const costs = sums.map(Math.abs)
  const found = leastSquares(results, moves, costs)
  if (found === null || !(found[0] > 0)) return null
  const squares = (of: readonly number[]) => of.reduce((sum, value) => sum + value * value, 0)
  const left = squares(results.map((result, i) => result - found[0] * moves[i]! - found[1] * costs[i]!))
  const [aa, bb] = [squares(moves), squares(costs)]
  const ab = moves.reduce((sum, move, i) => sum + move * costs[i]!, 0)
  const error = Math.sqrt((left / (market.length - 2)) * (aa / (aa * bb - ab * ab)))
  if (left > MOST_LEFT * squares(results) || !(error * SURE < 1)) return null
  const isNear = (part: number) => Math.abs(found[1] + part) <= NEAR * error
  if (isNear(1) === isNear(0)) return null
  return isNear(1)
}
