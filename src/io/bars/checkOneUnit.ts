import type { MarkPrices } from '../../core/bars.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { type PlacedPrice, powerBetween, refuseUnitJumps } from '../columns/unitJump.ts'

/** Adds a problem where opens and closes, one after the other, change their unit: cents for dollars, billionths for ones. */
export function checkOneUnit(
  { open, close }: Pick<MarkPrices, 'open' | 'close'>,
  lineOf: (row: number) => number,
  problems: ProblemList,
): void {
  let jumps = 0
  let first: [PlacedPrice, PlacedPrice] | null = null
  const priceAt = (k: number) => (k % 2 === 0 ? open : close)[k >> 1]!
  const placed = (k: number) => ({ price: priceAt(k), line: lineOf(k >> 1), column: k % 2 === 0 ? 'open' : 'close' })
  for (let k = 1; k < 2 * open.length; k++) {
    const [before, after] = [priceAt(k - 1), priceAt(k)]
    if (after < FAR * before && after * FAR > before) continue
    if (powerBetween(before, after) === null) continue
    jumps++
    first ??= [placed(k - 1), placed(k)]
  }
  if (first !== null) refuseUnitJumps(jumps, first, problems)
}

/** What is nearer needs no logarithm. */
const FAR = 50
