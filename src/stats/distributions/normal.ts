import { erfc } from './erfc.ts'

/** Density of the standard normal distribution. */
export function normalPdf(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
}

/** P(Z ≤ x) for a standard normal Z; relative precision in the lower tail too. */
export function normalCdf(x: number): number {
  return erfc(-x / Math.SQRT2) / 2
}

/**
 * The x with P(Z ≤ x) = p, for p in (0, 1); ∓Infinity at 0 and 1. A rational first guess (Abramowitz & Stegun 26.2.23,
 * within 4.5e-4) and Halley's method on the distribution function.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability`)
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p === 0) return -Infinity
  const t = Math.sqrt(-2 * Math.log(p))
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
  for (let i = 0; i < 3; i++) {
    const error = (normalCdf(x) - p) / normalPdf(x)
    x -= error / (1 + (x * error) / 2)
  }
  return x
}
