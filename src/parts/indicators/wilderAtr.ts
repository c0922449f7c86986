import type { Bars } from '../../core/bars.ts'
import { refusePeriod } from './refusePeriod.ts'

/** The prices that a true range is made of. */
export type RangePrices = Pick<Bars, 'high' | 'low' | 'close'>

/**
 * True range of each bar: the distance between the extremes of the bar and the previous close. The first bar has no
 * previous close: its own, which lies within its range, changes nothing. Wilder, New Concepts in Technical Trading Systems (1978).
 */
export function trueRange({ high, low, close }: RangePrices): Float64Array {
  const ranges = new Float64Array(close.length)
  let before = close[0]!
  for (let i = 0; i < ranges.length; i++) {
    ranges[i] = Math.max(high[i]!, before) - Math.min(low[i]!, before)
    before = close[i]!
  }
  return ranges
}

/**
 * Average true range in Wilder's smoothing: the mean of the first `period` true ranges, then
 * (previous x (period - 1) + true range) / period.
 *
 * @param period bars, at least 1
 * @returns a price distance per bar, NaN in the first `period` - 1 bars
 *
 * @example
 * import { wilderAtr } from 'stepup/strategy'
 *
 * const [high, low, close] = [Float64Array.of(3, 4), Float64Array.of(1, 2), Float64Array.of(2, 3)]
 * console.log(wilderAtr({ high, low, close }, 2)) // NaN 2
 */
export function wilderAtr(bars: RangePrices, period: number): Float64Array {
  refusePeriod(period)
  const average = trueRange(bars)
  const first = Math.min(period, average.length)
  let sum = 0
  for (let i = 0; i < first; i++) {
    sum += average[i]!
    average[i] = Number.NaN
  }
  if (average.length < period) return average
  let before = sum / period
  average[period - 1] = before
  for (let i = period; i < average.length; i++) {
    before = (before * (period - 1) + average[i]!) / period
    average[i] = before
  }
  return average
}
