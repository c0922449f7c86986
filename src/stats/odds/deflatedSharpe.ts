import { normalCdf, normalPdf, normalQuantile } from '../distributions/normal.ts'
import { type Metric, metric } from '../metric.ts'
import { probabilisticSharpe, type SharpeEstimate } from '../metrics/probabilisticSharpe.ts'
import { EULER_GAMMA } from '../numeric/constants.ts'
import { integrate } from '../numeric/gaussLegendre.ts'

/** Expected maximum of N independent standard normals, N ≥ 1: the luck of the best of N (order statistics). */
export function expectedMaximum(count: number): number {
  return integrate(x => x * count * normalPdf(x) * normalCdf(x) ** (count - 1), -10, 10, 120)
}

/** The same by extreme value theory, N ≥ 2: (1 − γ) Φ⁻¹(1 − 1/N) + γ Φ⁻¹(1 − 1/(N e)). */
export function expectedMaximumApproximation(count: number): number {
  return -(1 - EULER_GAMMA) * normalQuantile(1 / count) - EULER_GAMMA * normalQuantile(1 / (count * Math.E))
}

/**
 * Deflated Sharpe ratio: the probabilistic Sharpe ratio against the best that N trials without skill would show, where
 * the Sharpe ratios of the trials have this variance (Bailey & López de Prado 2014, "The deflated Sharpe ratio").
 */
export function deflatedSharpe(estimate: SharpeEstimate, n: number, trials: number, variance: number) {
  const benchmark = Math.sqrt(variance) * expectedMaximumApproximation(trials)
  const probability: Metric = probabilisticSharpe(estimate, benchmark, n)
  return { benchmark: metric(benchmark), probability }
}
