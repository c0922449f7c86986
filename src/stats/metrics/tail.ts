import { quantileSorted } from 'simple-statistics'
import { type Metric, metric, noValue, ratio } from '../metric.ts'

/**
 * Mean of the lowest share × n of values sorted upwards; the value on the boundary counts with its fraction.
 * @param count n, where the highest of the values are left out
 */
export function tailMean(sorted: ArrayLike<number>, share: number, count = sorted.length): number {
  const size = share * count
  let total = 0
  for (let i = 0; i < size; i++) total += sorted[i]! * Math.min(1, size - i)
  return total / size
}

/**
 * Value at risk, historical: minus the type-7 quantile of the returns at 1 − level (Hyndman & Fan 1996). A loss is >
 * 0.
 */
export function valueAtRisk(sorted: readonly number[], level: number): Metric {
  return sorted.length === 0 ? noValue('no returns') : metric(-quantileSorted(sorted, 1 - level))
}

/** Expected shortfall: minus the mean of the worst (1 − level) n returns, exact tail (Rockafellar & Uryasev 2002). */
export function conditionalValueAtRisk(sorted: readonly number[], level: number): Metric {
  return sorted.length === 0 ? noValue('no returns') : metric(-tailMean(sorted, 1 - level))
}

/** Minus the mean of the returns at or below minus the value at risk: what several peers call CVaR. */
export function meanBeyondValueAtRisk(sorted: readonly number[], level: number): Metric {
  const risk = valueAtRisk(sorted, level)
  if (risk.value === null) return risk
  const tail = sorted.filter(r => r <= -risk.value)
  return metric(-tail.reduce((sum, r) => sum + r, 0) / tail.length)
}

/** |95% quantile| ÷ |5% quantile| of the returns, type 7. */
export function tailRatio(sorted: readonly number[]): Metric {
  if (sorted.length === 0) return noValue('no returns')
  return ratio(Math.abs(quantileSorted(sorted, 0.95)), Math.abs(quantileSorted(sorted, 0.05)), 'the 5% quantile is 0')
}
