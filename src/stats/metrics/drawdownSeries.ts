import { SLACK } from '../../core/tolerance.ts'
import { type Metric, metric, noValue } from '../metric.ts'
import { tailMean } from './tail.ts'

/** Drawdowns d_t = 1 − E_t ÷ max(E_0 … E_t), t = 0 … n, above 1 in debt; the start is the first peak. */
export function drawdownSeries(index: readonly number[]): number[] {
  let peak = 0
  return index.map(value => {
    peak = Math.max(peak, value)
    const depth = 1 - value / peak
    return depth > SLACK ? depth : 0
  })
}

/** The figures below are over t = 1 … n: the start cannot be under water. */
function afterStart(drawdowns: readonly number[], figure: (depths: readonly number[]) => number): Metric {
  const depths = drawdowns.slice(1)
  return depths.length === 0 ? noValue('no returns') : metric(figure(depths))
}

/** Share of rows below the peak. */
export function timeUnderWater(drawdowns: readonly number[]): Metric {
  return afterStart(drawdowns, depths => depths.filter(d => d > 0).length / depths.length)
}

/** Ulcer index: root mean square drawdown (Martin & McCann 1989). */
export function ulcerIndex(drawdowns: readonly number[]): Metric {
  return afterStart(drawdowns, depths => Math.sqrt(depths.reduce((sum, d) => sum + d * d, 0) / depths.length))
}

/** Pain index: mean drawdown over all rows (Becker; Bacon 2008). */
export function painIndex(drawdowns: readonly number[]): Metric {
  return afterStart(drawdowns, depths => depths.reduce((sum, d) => sum + d, 0) / depths.length)
}

/**
 * Conditional drawdown at risk: mean of the worst (1 − level) n drawdowns, the boundary one with its fraction
 * (Chekhlov, Uryasev & Zabarankin 2005).
 */
export function conditionalDrawdown(drawdowns: readonly number[]): (level: number) => Metric {
  const deepestFirst = Float64Array.from(drawdowns.slice(1), depth => -depth).sort()
  return level => afterStart(drawdowns, () => -tailMean(deepestFirst, 1 - level))
}
