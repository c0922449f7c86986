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
  const { m2, m3, m4 } = centralMoments(values)
  return {
    skew: metric(m3 / (m2 * Math.sqrt(m2))),
    skewAdjusted: n < 3 ? noValue('fewer than three values') : metric(sampleSkewness(values)),
    excessKurtosis: metric(m4 / (m2 * m2) - 3),
    excessKurtosisAdjusted: n < 4 ? noValue('fewer than four values') : metric(sampleKurtosis(values)),
  }
}

/** By products and roots alone, which are the same bits in every version of Node; powers are not. */
function centralMoments(values: readonly number[]): { m2: number; m3: number; m4: number } {
  const centre = mean(values)
  let [squares, cubes, fourths] = [0, 0, 0]
  for (const value of values) {
    const deviation = value - centre
    const square = deviation * deviation
    squares += square
    cubes += square * deviation
    fourths += square * square
  }
  const n = values.length
  return { m2: squares / n, m3: cubes / n, m4: fourths / n }
}
