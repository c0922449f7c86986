import type { MarkPrices } from '../../core/bars.ts'
import { type PlacedPrice, powerBetweenBars, refuseUnitJumps } from '../columns/prices/unitJump.ts'
import type { ProblemList } from '../columns/problemList.ts'

/**
 * Adds a problem where opens and closes, one after the other, or the high or low beside them change their unit: cents for
 * dollars, billionths for ones.
 */
export function checkOneUnit(
  { open, high, low, close }: MarkPrices,
  lineOf: (row: number) => number,
  problems: ProblemList,
): void {
  const steps: (readonly [PlacedPrice, PlacedPrice])[] = []
  let before = open[0]!
  for (let i = 0; i < open.length; i++) {
    const [start, end] = [open[i]!, close[i]!]
    if (!isNear(before, start) || !isNear(low[i]!, high[i]!)) {
      const previous = { price: before, line: lineOf(Math.max(i - 1, 0)), column: 'close' }
      const opens = { price: start, line: lineOf(i), column: 'open' }
      const closes = { price: end, line: lineOf(i), column: 'close' }
      const highs = { price: high[i]!, line: lineOf(i), column: 'high' }
      const lows = { price: low[i]!, line: lineOf(i), column: 'low' }
      steps.push([previous, opens], [opens, closes])
      // A bar that begins in one unit and ends in another has one step, not three.
      if (isNear(start, end)) steps.push([start > end ? opens : closes, highs], [start < end ? opens : closes, lows])
    }
    before = end
  }
  const jumps = steps.filter(([from, to]) => powerBetweenBars(from.price, to.price) !== null)
  if (jumps.length > 0) refuseUnitJumps(jumps.length, jumps[0]!, problems)
}

const NEAR = 8

/** Whether two prices are too near for a change of unit, without a logarithm. */
export function isNear(from: number, to: number): boolean {
  return to < NEAR * from && to * NEAR > from
}
