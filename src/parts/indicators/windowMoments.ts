import { refusePeriod } from './refusePeriod.ts'

/** Mean and population deviation (divisor n) of a sliding window, NaN until it is full and where it holds a NaN. */
export interface WindowMoments {
  readonly mean: Float64Array
  readonly deviation: Float64Array
}

/**
 * Moments of the last `period` values, the present one included.
 *
 * A running sum that adds the new value and takes off the old one drifts, and its variance can end below 0. Here the
 * values are cut into blocks of `period`, so a window is the tail of one block and the head of the next. Both are
 * summed by Welford's recurrence and joined by the formula of Chan, Golub and LeVeque (1983): nothing is ever taken
 * off, equal values have a deviation of exactly 0, and the cost does not depend on the period.
 *
 * @param period at least 1
 */
export function windowMoments(values: Float64Array, period: number): WindowMoments {
  refusePeriod(period)
  const mean = new Float64Array(values.length).fill(Number.NaN)
  const deviation = new Float64Array(values.length).fill(Number.NaN)
  if (period > values.length) return { mean, deviation }
  // Mean and sum of squared distances from it: of the head of this block, and of every tail of the last.
  let headMean = 0
  let headSquares = 0
  const tailMean = new Float64Array(period)
  const tailSquares = new Float64Array(period)
  for (let i = 0; i < values.length; i++) {
    const count = (i % period) + 1
    const value = values[i]!
    if (count === 1) {
      headMean = value
      headSquares = 0
    } else {
      const step = value - headMean
      headMean += step / count
      headSquares += step * (value - headMean)
    }
    if (count === period) {
      mean[i] = headMean
      deviation[i] = Math.sqrt(headSquares / period)
      fillTails(values, i, tailMean, tailSquares)
    } else if (i >= period) {
      const gap = headMean - tailMean[count]!
      const share = count / period
      mean[i] = tailMean[count]! + gap * share
      deviation[i] = Math.sqrt((headSquares + tailSquares[count]!) / period + gap * gap * share * (1 - share))
    }
  }
  return { mean, deviation }
}

/** Moments of every tail of the block that ends at `last`, the whole block apart, by the place where it starts. */
function fillTails(values: Float64Array, last: number, tailMean: Float64Array, tailSquares: Float64Array): void {
  const period = tailMean.length
  let mean = values[last]!
  let squares = 0
  for (let count = 1; count < period; count++) {
    const value = values[last - count + 1]!
    const step = value - mean
    mean += step / count
    squares += step * (value - mean)
    tailMean[period - count] = mean
    tailSquares[period - count] = squares
  }
}
