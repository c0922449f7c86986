import { mean, sampleStandardDeviation } from 'simple-statistics'
import { studentQuantile } from '../distributions/student.ts'
import { type Maybe, noValue } from '../metric.ts'
import type { Interval } from './interval.ts'

/** A mean, its standard error and two-sided interval. */
export interface MeanEstimate extends Interval {
  readonly mean: number
  readonly standardError: number
}

/** mean ± t × s ÷ √n, Student's t with n − 1 degrees of freedom, s with divisor n − 1. */
export function meanInterval(values: readonly number[], confidence = 0.95): Maybe<MeanEstimate> {
  const n = values.length
  if (n < 2) return noValue('fewer than two values')
  const centre = mean(values)
  const standardError = sampleStandardDeviation(values) / Math.sqrt(n)
  const half = studentQuantile((1 + confidence) / 2, n - 1) * standardError
  return { value: { mean: centre, standardError, low: centre - half, high: centre + half }, reason: null }
}

/**
 * Mean of a − b with its interval, where a_i and b_i come from the same path: what is common to both cancels.
 *
 * @throws RangeError where the lengths differ
 */
export function pairedDifference(a: ArrayLike<number>, b: ArrayLike<number>, confidence = 0.95): Maybe<MeanEstimate> {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} values are no pairs`)
  return meanInterval(
    Array.from(a, (value, i) => value - b[i]!),
    confidence,
  )
}
