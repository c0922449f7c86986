import { normalCdf, normalQuantile } from '../distributions/normal.ts'
import { type Metric, metric, noValue } from '../metric.ts'

/** A Sharpe ratio per period and the shape of the returns behind it; kurtosis is raw (normal = 3). */
export interface SharpeEstimate {
  readonly sharpe: number
  readonly skew: number
  readonly kurtosis: number
}

/** Variance of the estimate times n − 1: 1 − skew SR + (kurtosis − 1) ÷ 4 × SR². */
function estimationVariance({ sharpe, skew, kurtosis }: SharpeEstimate): number {
  return 1 - skew * sharpe + ((kurtosis - 1) / 4) * sharpe ** 2
}

/**
 * Probability that the true Sharpe ratio per period exceeds a benchmark, from n returns (Bailey & López de Prado 2012,
 * "The Sharpe ratio efficient frontier").
 */
export function probabilisticSharpe(estimate: SharpeEstimate, benchmark: number, n: number): Metric {
  if (n < 2) return noValue('fewer than two returns')
  const variance = estimationVariance(estimate)
  if (!(variance > 0)) return noValue('the Sharpe ratio has no estimation error')
  return metric(normalCdf(((estimate.sharpe - benchmark) * Math.sqrt(n - 1)) / Math.sqrt(variance)))
}

/**
 * Minimum track record: the number of returns, not whole, from which on the probabilistic Sharpe ratio against the
 * benchmark reaches the confidence (Bailey & López de Prado 2012).
 */
export function minimumTrackRecord(estimate: SharpeEstimate, benchmark: number, confidence: number): Metric {
  if (!(estimate.sharpe > benchmark)) return noValue('the Sharpe ratio is not above the benchmark')
  const z = normalQuantile(confidence)
  return metric(1 + estimationVariance(estimate) * (z / (estimate.sharpe - benchmark)) ** 2)
}
