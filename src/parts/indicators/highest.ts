import { refusePeriod } from './refusePeriod.ts'

/**
 * Highest of the `period` values before each one, itself not included, so that a value can break it.
 *
 * The values are cut into blocks of `period`, so a window is the tail of one block and the head of the next: the
 * higher of two running maxima, three comparisons a value whatever the period (van Herk 1992; Gil and Werman 1993).
 *
 * @param period at least 1
 * @returns NaN for the first `period` values, and where the window holds a NaN
 *
 * @example
 * import { highest, lowest } from 'stepup/strategy'
 *
 * const closes = Float64Array.of(3, 1, 2, 5)
 * console.log(highest(closes, 2), lowest(closes, 2)) // NaN NaN 3 2 and NaN NaN 1 1
 */
export function highest(values: Float64Array, period: number): Float64Array {
  return extremes(values, period, 1)
}

/** Lowest of the `period` values before each one; otherwise as `highest`. */
export function lowest(values: Float64Array, period: number): Float64Array {
  return extremes(values, period, -1)
}

/**
 * One function, as loops in functions of their own are put into a caller that is compiled in haste, and run as slowly.
 * @param sign 1 = highest; -1 = lowest, which is the highest of the negated values, negated
 */
function extremes(values: Float64Array, period: number, sign: number): Float64Array {
  refusePeriod(period)
  const { length } = values
  if (period >= length) return new Float64Array(length).fill(Number.NaN)
  const found = new Float64Array(length).fill(Number.NaN, 0, 1)
  // Maxima of the tails of the last block by where they start; before the first block unknown, after the end empty.
  const tails = new Float64Array(period + 1).fill(Number.NaN)
  tails[period] = Number.NEGATIVE_INFINITY
  for (let from = 0; from < length; from += period) {
    // The windows that end in this block: its heads with the tails of the block before.
    const count = Math.min(period, length - 1 - from)
    let head = Number.NEGATIVE_INFINITY
    for (let k = 0; k < count; k++) {
      head = Math.max(head, sign * values[from + k]!)
      found[from + k + 1] = sign * Math.max(tails[k + 1]!, head)
    }
    if (count < period) break
    let tail = Number.NEGATIVE_INFINITY
    for (let k = period - 1; k > 0; k--) {
      tail = Math.max(tail, sign * values[from + k]!)
      tails[k] = tail
    }
  }
  return found
}
