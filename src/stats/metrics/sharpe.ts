import { mean } from 'simple-statistics'
import { type Metric, noValue, ratio } from '../metric.ts'
import { downsideDeviation, sampleDeviation } from './deviation.ts'

/**
 * Sharpe ratio per period: (mean − risk-free) ÷ sample deviation; arithmetic mean, divisor n − 1 (Sharpe 1994, Lo
 * 2002). Times √P it is the annual one.
 */
export function sharpeRatio(returns: readonly number[], riskFree: number): Metric {
  const deviation = sampleDeviation(returns)
  if (deviation.value === null) return noValue('fewer than two returns')
  return ratio(mean(returns) - riskFree, deviation.value, 'the returns do not vary')
}

/** Sortino ratio per period: (mean − target) ÷ downside deviation over all periods (Sortino & van der Meer 1991). */
export function sortinoRatio(returns: readonly number[], target: number): Metric {
  const downside = downsideDeviation(returns, target)
  if (downside.value === null) return downside
  return ratio(mean(returns) - target, downside.value, 'no return below the target')
}
