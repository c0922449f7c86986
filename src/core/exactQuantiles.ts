import { firstAbove } from './bands.ts'

/** Equal bins between the least and the largest value: of values that spread like equity a few lie in each. */
const BINS = 4096

/** Exact quantiles (type 7) of values in any order: only the bins that hold one are sorted, for a fraction of a sort. */
export function exactQuantiles(values: Float64Array, shares: readonly number[]): number[] {
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value < least) least = value
    if (value > largest) largest = value
  }
  const places = shares.map(share => share * (values.length - 1))
  if (least === largest) return places.map(() => least)
  // A larger value never has a lower bin, however it is rounded; where the spread has no quotient all have the first.
  const perUnit = BINS / (largest - least)
  const ends = new Uint32Array(BINS + 1)
  for (let i = 0; i < values.length; i++) ends[((values[i]! - least) * perUnit) | 0]!++
  for (let bin = 1; bin <= BINS; bin++) ends[bin]! += ends[bin - 1]!
  const needed = new Uint8Array(BINS + 1)
  for (const place of places) {
    needed[firstAbove(ends, Math.floor(place))] = 1
    needed[firstAbove(ends, Math.ceil(place))] = 1
  }
  const leftOut = countsBelow(ends, needed)
  const sorted = new Float64Array(values.length - leftOut[BINS + 1]!)
  let count = 0
  for (let i = 0; i < values.length; i++) {
    if (needed[((values[i]! - least) * perUnit) | 0] === 1) sorted[count++] = values[i]!
  }
  sorted.sort()
  const valueAt = (place: number) => sorted[place - leftOut[firstAbove(ends, place)]!]!
  return places.map(place => {
    const below = Math.floor(place)
    const low = valueAt(below)
    return low + (place - below) * (valueAt(Math.ceil(place)) - low)
  })
}

/** By bin, and for all of them: values below it in bins that are not needed. */
function countsBelow(ends: Uint32Array, needed: Uint8Array): Uint32Array {
  const below = new Uint32Array(ends.length + 1)
  for (let bin = 0; bin < ends.length; bin++) {
    const here = ends[bin]! - (bin === 0 ? 0 : ends[bin - 1]!)
    below[bin + 1] = below[bin]! + (needed[bin] === 1 ? 0 : here)
  }
  return below
}
