import { quantileSorted } from 'simple-statistics'
import { type Maybe, noValue } from '../metric.ts'
import type { Interval } from './interval.ts'
import { quantileRanks } from './quantileRanks.ts'

/** A type-7 quantile with its order-statistic interval. */
export interface QuantileEstimate extends Interval {
  readonly value: number
  readonly coverage: number
  readonly clamped: boolean
}

/** The quantile at p of values sorted upwards, with its distribution-free interval; see `quantileRanks`. */
export function quantileInterval(sorted: Float64Array, p: number, confidence = 0.95): Maybe<QuantileEstimate> {
  if (sorted.length === 0) return noValue('no values')
  const { lower, upper, coverage, clamped } = quantileRanks(sorted.length, p, confidence)
  // Reads by index only, which its type does not say.
  const value = quantileSorted(sorted as unknown as readonly number[], p)
  return { value: { value, low: sorted[lower - 1]!, high: sorted[upper - 1]!, coverage, clamped }, reason: null }
}
