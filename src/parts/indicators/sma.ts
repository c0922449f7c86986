import { windowMoments } from './windowMoments.ts'

/**
 * Simple moving average of the last `period` values, the present one included.
 *
 * @param period at least 1
 * @returns NaN in the first `period` - 1 values, and where the window holds a NaN
 *
 * @example
 * import { sma } from 'stepup/strategy'
 *
 * console.log(sma(Float64Array.of(1, 3, 5), 2)) // NaN 2 4
 */
export function sma(values: Float64Array, period: number): Float64Array {
  return windowMoments(values, period).mean
}
