import { studentQuantile } from '../distributions/student.ts'
import { type Maybe, noValue } from '../metric.ts'
import type { Interval } from './interval.ts'
import { effectiveSize } from './meanRInterval.ts'

/** Fewer results than this on one side are too few to tell two means apart. */
const LEAST = 10

/** A difference with its 95% interval. */
export interface Difference extends Interval {
  readonly value: number
}

/**
 * Mean of the results that `a` weighs less that of those that `b` does, with its 95% interval (Welch 1947; the weights by
 * the influence of each result on the difference, as the same result may count on both sides).
 */
export function meanRDifference(r: ArrayLike<number>, a: ArrayLike<number>, b: ArrayLike<number>): Maybe<Difference> {
  const [sizeA, sizeB] = [effectiveSize(a), effectiveSize(b)]
  if (sizeA < LEAST || sizeB < LEAST) return noValue(`fewer than ${LEAST} trades on one side`)
  const [shareA, shareB] = [normed(a), normed(b)]
  const [meanA, meanB] = [dot(shareA, r), dot(shareB, r)]
  let squares = 0
  for (let i = 0; i < r.length; i++) {
    const influence =
      shareA[i]! * (r[i]! - meanA) * Math.sqrt(sizeA / (sizeA - 1)) -
      shareB[i]! * (r[i]! - meanB) * Math.sqrt(sizeB / (sizeB - 1))
    squares += influence ** 2
  }
  const value = meanA - meanB
  const half = studentQuantile(0.975, Math.min(sizeA, sizeB) - 1) * Math.sqrt(squares)
  return { value: { value, low: value - half, high: value + half }, reason: null }
}

function normed(weights: ArrayLike<number>): number[] {
  const all = Array.from(weights)
  const sum = all.reduce((total, weight) => total + weight, 0)
  return all.map(weight => weight / sum)
}

function dot(shares: readonly number[], r: ArrayLike<number>): number {
  return shares.reduce((sum, share, i) => sum + share * r[i]!, 0)
}
