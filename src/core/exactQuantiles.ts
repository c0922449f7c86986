import { nearRanks } from './nearRanks.ts'

/** Exact quantiles (type 7) of values in any order. */
export function exactQuantiles(values: Float64Array, shares: readonly number[]): number[] {
  const places = shares.map(share => share * (values.length - 1))
  const { sorted, leftOut } = nearRanks(
    values,
    places.map(place => [Math.floor(place), Math.ceil(place)]),
  )
  return places.map(place => {
    const below = Math.floor(place)
    const at = placeOf(leftOut, below)
    // The next rank is the next value: both are wanted.
    return place === below ? sorted[at]! : sorted[at]! + (place - below) * (sorted[at + 1]! - sorted[at]!)
  })
}

/** Where a rank stands among values that have so many others below them. */
function placeOf(leftOut: Uint32Array, rank: number): number {
  let low = 0
  let high = leftOut.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (middle + leftOut[middle]! >= rank) high = middle
    else low = middle + 1
  }
  return low
}
