import { binomialCdf, binomialQuantile } from '../distributions/binomial.ts'

/** Ranks (1 = smallest) of the order statistics around a quantile. */
export interface QuantileRanks {
  readonly lower: number
  readonly upper: number
  /** Exact probability that the two values hold the quantile of a continuous law. */
  readonly coverage: number
  /** True where the sample is too small and the smallest or largest value stands in: then coverage may be lower. */
  readonly clamped: boolean
}

/**
 * Distribution-free interval of the quantile at p from `size` independent values: the count below the quantile is
 * Binomial(size, p) (David & Nagaraja 2003, ch. 7). Each side leaves out at most half of 1 − confidence.
 */
export function quantileRanks(size: number, p: number, confidence = 0.95): QuantileRanks {
  const tail = (1 - confidence) / 2
  const wantedLower = binomialQuantile(tail, size, p)
  const wantedUpper = binomialQuantile(1 - tail, size, p) + 1
  const lower = Math.max(wantedLower, 1)
  const upper = Math.min(wantedUpper, size)
  return {
    lower,
    upper,
    coverage: binomialCdf(upper - 1, size, p) - binomialCdf(lower - 1, size, p),
    clamped: lower !== wantedLower || upper !== wantedUpper,
  }
}
