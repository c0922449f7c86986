import type { Bars } from '../../core/bars.ts'

/** The prices that a true range is made of. */
export type RangePrices = Pick<Bars, 'high' | 'low' | 'close'>

/**
 * True range of each bar: the distance between the extremes of the bar and the previous close. The first bar has no
 * previous close: its own, which lies within its range, changes nothing. Wilder, New Concepts in Technical Trading Systems (1978).
 */
export function trueRange({ high, low, close }: RangePrices): Float64Array {
  const ranges = new Float64Array(close.length)
  for (let i = 0; i < ranges.length; i++) {
    const before = close[Math.max(0, i - 1)]!
    ranges[i] = Math.max(high[i]!, before) - Math.min(low[i]!, before)
  }
  return ranges
}

/**
 * Average true range in Wilder's smoothing: the mean of the first `period` true ranges, then
 * (previous x (period - 1) + true range) / period.
 *
 * @param period bars, at least 1
 * @returns a price distance per bar, NaN in the first `period` - 1 bars
 */
export function wilderAtr(bars: RangePrices, period: number): Float64Array {
  const average = trueRange(bars)
  let sum = 0
  for (let i = 0; i < average.length; i++) {
    const range = average[i]!
    if (i < period) sum += range
    if (i < period - 1) average[i] = Number.NaN
    else if (i === period - 1) average[i] = sum / period
    else average[i] = (average[i - 1]! * (period - 1) + range) / period
  }
  return average
}
