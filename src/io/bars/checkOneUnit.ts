import type { MarkPrices } from '../../core/bars.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { type PlacedPrice, powerBetween, refuseUnitJumps } from '../columns/unitJump.ts'

/** Adds a problem where opens and closes, one after the other, change their unit: cents for dollars, billionths for ones. */
export function checkOneUnit(
  { open, close }: Pick<MarkPrices, 'open' | 'close'>,
  lineOf: (row: number) => number,
  problems: ProblemList,
): void {
  const steps: (readonly [PlacedPrice, PlacedPrice])[] = []
  let before = open[0]!
  for (let i = 0; i < open.length; i++) {
    const [start, end] = [open[i]!, close[i]!]
    if (!isNear(before, start) || !isNear(start, end)) {
      const previous = { price: before, line: lineOf(Math.max(i - 1, 0)), column: 'close' }
      const opens = { price: start, line: lineOf(i), column: 'open' }
      const closes = { price: end, line: lineOf(i), column: 'close' }
      steps.push([previous, opens], [opens, closes])
    }
    before = end
  }
  const jumps = steps.filter(([from, to]) => powerBetween(from.price, to.price) !== null)
  if (jumps.length > 0) refuseUnitJumps(jumps.length, jumps[0]!, problems)
}

const NEAR = 50

/** Whether two prices are too near for a change of unit, without a logarithm. */
export function isNear(from: number, to: number): boolean {
  return to < NEAR * from && to * NEAR > from
}
