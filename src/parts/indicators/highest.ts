/**
 * Highest of the `period` values before each one, itself not included, so that a value can break it.
 *
 * The values are cut into blocks of `period`, so a window is the tail of one block and the head of the next: the
 * higher of two running maxima, three comparisons a value whatever the period (van Herk 1992; Gil and Werman 1993).
 *
 * @param period at least 1
 * @returns NaN for the first `period` values, and where the window holds a NaN
 */
export function highest(values: Float64Array, period: number): Float64Array {
  const highs = new Float64Array(values.length).fill(Number.NaN, 0, 1)
  // Maxima of the tails of the last block by where they start; before the first block unknown, after the end empty.
  const tails = new Float64Array(period + 1).fill(Number.NaN)
  tails[period] = Number.NEGATIVE_INFINITY
  let head = Number.NEGATIVE_INFINITY
  let count = 0
  for (let i = 0; i + 1 < values.length; i++) {
    head = Math.max(head, values[i]!)
    count++
    highs[i + 1] = Math.max(tails[count]!, head)
    if (count < period) continue
    for (let k = period - 1; k > 0; k--) tails[k] = Math.max(tails[k + 1]!, values[i - period + 1 + k]!)
    head = Number.NEGATIVE_INFINITY
    count = 0
  }
  return highs
}

/** Lowest of the `period` values before each one; otherwise as `highest`. */
export function lowest(values: Float64Array, period: number): Float64Array {
  const lows = highest(negate(values.slice()), period)
  return negate(lows)
}

function negate(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) values[i] = -values[i]!
  return values
}
