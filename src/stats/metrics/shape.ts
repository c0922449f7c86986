import { mean, sampleKurtosis, sampleSkewness } from 'simple-statistics'
import { type Metric, metric, noValue } from '../metric.ts'
import { sampleDeviation } from './deviation.ts'

/** Skewness g1 = m3 ÷ m2^1.5 and excess kurtosis g2 = m4 ÷ m2² − 3, and both adjusted for the sample size. */
export interface Shape {
  readonly skew: Metric
  readonly skewAdjusted: Metric
  readonly excessKurtosis: Metric
  readonly excessKurtosisAdjusted: Metric
}

/** The shape of a sample: population moments, divisor n, and the adjusted G1, G2 (Joanes & Gill 1998). */
export function shape(values: readonly number[]): Shape {
  const deviation = sampleDeviation(values)
  if (deviation.value === null || deviation.value === 0) {
    const none = deviation.value === null ? deviation : noValue('the values do not vary')
    return { skew: none, skewAdjusted: none, excessKurtosis: none, excessKurtosisAdjusted: none }
  }
  const n = values.length
  const [m2, m3, m4] = [2, 3, 4].map(power => centralMoment(values, power)) as [number, number, number]
  return {
    skew: metric(m3 / m2 ** 1.5),
    skewAdjusted: n < 3 ? noValue('fewer than three values') : metric(sampleSkewness(values)),
    excessKurtosis: metric(m4 / m2 ** 2 - 3),
    excessKurtosisAdjusted: n < 4 ? noValue('fewer than four values') : metric(sampleKurtosis(values)),
  }
}

function centralMoment(values: readonly number[], power: number): number {
  const centre = mean(values)
  return values.reduce((sum, v) => sum + (v - centre) ** power, 0) / values.length
}
