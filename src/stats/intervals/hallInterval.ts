import type { Interval } from './interval.ts'

/** What Hall's interval of a mean is computed from. */
export interface SampleShape {
  readonly size: number
  readonly mean: number
  readonly standardError: number
  /** m3 ÷ m2^1.5 of the sample. */
  readonly skew: number
}

/**
 * Two-sided interval of a mean by Hall's monotone cubic transformation of t, which takes out what the skewness of the
 * values does to t (P. Hall 1992, "On the removal of skewness by transformation", J. R. Statist. Soc. B 54).
 * @param t Student's t at the upper end of the confidence
 */
export function hallInterval({ size, mean, standardError, skew }: SampleShape, t: number): Interval {
  const a = skew / Math.sqrt(size)
  return {
    low: mean - untransformed(t, a) * standardError,
    high: mean - untransformed(-t, a) * standardError,
  }
}

/** The t that Hall's g(t) = t + a t² ÷ 3 + a² t³ ÷ 27 + a ÷ 6 takes to x. */
function untransformed(x: number, a: number): number {
  const y = x - a / 6
  const root = Math.cbrt(1 + a * y)
  // (root − 1) × 3 ÷ a, without the difference that a small a would leave nothing of.
  return (3 * y) / (root * root + root + 1)
}
