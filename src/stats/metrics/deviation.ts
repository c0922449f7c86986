import { extent, sampleStandardDeviation } from 'simple-statistics'
import { type Metric, metric, noValue } from '../metric.ts'

/** Relative spread below which values that should be equal differ by rounding alone. */
const ROUNDING = 1e-12

/** Sample standard deviation, divisor n − 1; exactly 0 where the values differ by rounding alone. */
export function sampleDeviation(values: readonly number[]): Metric {
  if (values.length < 2) return noValue('fewer than two values')
  const [low, high] = extent(values)
  const constant = high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high), 1e-3)
  return metric(constant ? 0 : sampleStandardDeviation(values))
}

/**
 * Root mean square of what falls short of a target per period, divisor n = all periods (Sortino & van der Meer 1991).
 */
export function downsideDeviation(returns: readonly number[], target: number): Metric {
  if (returns.length === 0) return noValue('no returns')
  const squares = returns.reduce((sum, r) => sum + Math.min(r - target, 0) ** 2, 0)
  return metric(Math.sqrt(squares / returns.length))
}
