import { mean, sampleVariance } from 'simple-statistics'
import type { Bars } from '../../core/bars.ts'

/**
 * Log returns from close to close, at least so many.
 * @throws Error, in words for the user, where there are fewer or the closes never move
 */
export function logReturns(bars: Bars, least: number): Float64Array {
  const { close } = bars
  if (close.length < least + 1) {
    throw new Error(`the price file has ${close.length} bars; this model needs at least ${least + 1} to be fitted`)
  }
  const returns = new Float64Array(close.length - 1)
  for (let i = 0; i < returns.length; i++) returns[i] = Math.log(close[i + 1]! / close[i]!)
  if (returns.every(value => value === returns[0])) throw new Error('the closes of the price file never vary')
  return returns
}

/** Mean and sample variance of a column. */
export function meanAndVariance(values: Float64Array): { mean: number; variance: number } {
  const list = Array.from(values)
  return { mean: mean(list), variance: sampleVariance(list) }
}
