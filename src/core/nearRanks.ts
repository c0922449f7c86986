import { firstAbove } from './bands.ts'

/** Equal bins between the least and the largest value: of values that spread like equity a few lie in each. */
const BINS = 4096

/** Some of many values, from the smallest on, and by value how many of the others lie below it. */
export interface NearRanks {
  readonly sorted: Float64Array
  readonly leftOut: Uint32Array
}

/**
 * Of values in any order those of wanted ranks, with what shares a bin with them: only these are sorted, for a fraction
 * of a sort.
 * @param ranges first and last rank, from 0, of each range that is wanted
 */
export function nearRanks(values: Float64Array, ranges: readonly (readonly [number, number])[]): NearRanks {
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value < least) least = value
    if (value > largest) largest = value
  }
  // A larger value never has a lower bin, however it is rounded; where the spread has no quotient all have the first.
  const perUnit = BINS / (largest - least)
  const ends = new Uint32Array(BINS + 1)
  for (let i = 0; i < values.length; i++) ends[((values[i]! - least) * perUnit) | 0]!++
  for (let bin = 1; bin <= BINS; bin++) ends[bin]! += ends[bin - 1]!
  const needed = new Uint8Array(BINS + 1)
  for (const [first, last] of ranges) needed.fill(1, firstAbove(ends, first), firstAbove(ends, last) + 1)
  const leftOut = countsBelow(ends, needed)
  const sorted = new Float64Array(leftOut.length)
  let count = 0
  for (let i = 0; i < values.length; i++) {
    if (needed[((values[i]! - least) * perUnit) | 0] === 1) sorted[count++] = values[i]!
  }
  return { sorted: least === largest ? sorted : sorted.sort(), leftOut }
}

/** By value of the bins that are needed: values below it in bins that are not. */
function countsBelow(ends: Uint32Array, needed: Uint8Array): Uint32Array {
  const here = (bin: number) => ends[bin]! - (bin === 0 ? 0 : ends[bin - 1]!)
  const leftOut = new Uint32Array(ends.at(-1)!)
  let count = 0
  let below = 0
  for (let bin = 0; bin < ends.length; bin++) {
    if (needed[bin] === 0) below += here(bin)
    else {
      leftOut.fill(below, count, count + here(bin))
      count += here(bin)
    }
  }
  return leftOut.subarray(0, count)
}
