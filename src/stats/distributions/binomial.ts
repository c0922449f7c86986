import { regularizedBeta } from './beta.ts'
import { binomialKernel } from './binomialKernel.ts'

/** P(X = k) for X ~ Binomial(n, p). */
export function binomialPmf(k: number, n: number, p: number): number {
  return k < 0 || k > n ? 0 : binomialKernel(k, n, p, 1 - p)
}

/** P(X ≤ k) for X ~ Binomial(n, p) and any whole k. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0
  return k >= n ? 1 : regularizedBeta(n - k, k + 1, 1 - p, p)
}

/** P(X ≥ k) for X ~ Binomial(n, p), without the cancellation of 1 − cdf. */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  return k > n ? 0 : regularizedBeta(k, n - k + 1, p, 1 - p)
}

/** The smallest k with P(X ≤ k) ≥ level. */
export function binomialQuantile(level: number, n: number, p: number): number {
  let low = -1
  let high = n
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (binomialCdf(middle, n, p) >= level) high = middle
    else low = middle
  }
  return high
}
