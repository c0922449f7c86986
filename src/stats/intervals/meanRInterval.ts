import { SLACK } from '../../core/tolerance.ts'
import { studentQuantile } from '../distributions/student.ts'
import { type Maybe, noValue } from '../metric.ts'
import { hallInterval } from './hallInterval.ts'
import type { Interval } from './interval.ts'
import { longRunFactor } from './longRunFactor.ts'

/** Mean result in R of a trade, and its 95% interval. */
export interface MeanR extends Interval {
  readonly mean: number
}

/** What the interval is called where it is printed or written. */
export const MEAN_R_METHOD = 'Hall’s transformed t, with one loss more than seen and the dependence of results'

/** The loss not seen yet: as bad as the worst seen, but between these. A larger one that was seen counts already. */
const [LEAST_LOSS, WORST_LOSS] = [-1, -2]

/**
 * Mean R with its two-sided 95% interval, for results that are skewed, follow each other, and may hold a loss that was
 * not seen yet: Hall's transformed t on the results and one loss more, its error widened where results follow each other.
 * @param weights how much of each result counts, null = all alike; by their effective number (Kish 1965)
 */
export function meanRInterval(r: ArrayLike<number>, weights: ArrayLike<number> | null = null): Maybe<MeanR> {
  const size = weights === null ? r.length : effectiveSize(weights)
  if (size < 2) return noValue('fewer than two values')
  return { value: meanRAt(r, studentQuantile(0.975, size), weights, size), reason: null }
}

/** The same for many samples of one size, whose `t` is known: Student's, with as many degrees of freedom as results. */
export function meanRAt(
  r: ArrayLike<number>,
  t: number,
  weights: ArrayLike<number> | null = null,
  size = r.length,
): MeanR {
  const unit = weights === null ? 1 : size / sumOf(weights)
  const weight = (i: number) => (weights === null ? 1 : weights[i]! * unit)
  let [sum, worst] = [0, LEAST_LOSS]
  for (let i = 0; i < r.length; i++) {
    sum += weight(i) * r[i]!
    if (weight(i) > 0 && r[i]! < worst) worst = r[i]!
  }
  const mean = nearZero(sum / size)
  const loss = Math.max(worst, WORST_LOSS)
  const centre = (sum + loss) / (size + 1)
  const deviations = new Float64Array(r.length)
  const least = loss - centre
  // Products and roots are the same bits in every version of Node; powers are not.
  let squares = least * least
  let cubes = least * least * least
  for (let i = 0; i < r.length; i++) {
    const deviation = r[i]! - centre
    squares += weight(i) * deviation * deviation
    cubes += weight(i) * deviation * deviation * deviation
    deviations[i] = weight(i) * (Math.abs(r[i]! - mean) > SLACK ? r[i]! - mean : 0)
  }
  const spread = squares / (size + 1)
  if (spread < SLACK ** 2) return { mean, low: mean, high: mean }
  const shape = {
    size: size + 1,
    mean: centre,
    standardError: Math.sqrt((squares / size / (size + 1)) * longRunFactor(deviations)),
    skew: cubes / (size + 1) / (spread * Math.sqrt(spread)),
  }
  return { mean, ...hallInterval(shape, t) }
}

/** A mean R within rounding of 0 is 0. */
export function nearZero(meanR: number): number {
  return Math.abs(meanR) <= SLACK ? 0 : meanR
}

/** (Σ w)² ÷ Σ w²: so many results of equal weight tell as much. */
export function effectiveSize(weights: ArrayLike<number>): number {
  let squares = 0
  for (let i = 0; i < weights.length; i++) squares += weights[i]! ** 2
  return squares === 0 ? 0 : sumOf(weights) ** 2 / squares
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}
