import { gammaln } from 'simple-statistics'
import { regularizedBeta } from './beta.ts'
import { normalQuantile } from './normal.ts'

/** P(T ≤ t) for Student's t with the given degrees of freedom, by the incomplete beta function (DLMF 8.17). */
export function studentCdf(t: number, freedom: number): number {
  return t < 0 ? studentTail(-t, freedom) : 1 - studentTail(t, freedom)
}

/** P(T ≥ t) for t ≥ 0. */
function studentTail(t: number, freedom: number): number {
  const square = t * t
  return regularizedBeta(freedom / 2, 0.5, freedom / (freedom + square), square / (freedom + square)) / 2
}

/**
 * The t with P(T ≤ t) = p, p in (0, 1), to about 1e-13 relative. `guess` is a value nearby, for tables; without one the
 * search starts at the normal quantile.
 */
export function studentQuantile(p: number, freedom: number, guess?: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is not a probability between 0 and 1`)
  if (p < 0.5) return -studentQuantile(1 - p, freedom, guess === undefined ? guess : -guess)
  return p === 0.5 ? 0 : upperQuantile(1 - p, freedom, guess ?? normalQuantile(p))
}

/** Newton's method on tail^(−1/ν), which is nearly linear in t far out, where the tail falls like t^−ν. */
function upperQuantile(tail: number, freedom: number, guess: number): number {
  let t = guess
  for (;;) {
    const current = studentTail(t, freedom)
    const step = freedom * Math.expm1(Math.log(current / tail) / freedom) * (current / studentPdf(t, freedom))
    t += step
    // The error squares in each step: one below 1e-9 leaves less than the last digit.
    if (Math.abs(step) <= 1e-9 * t) return t
  }
}

function studentPdf(t: number, freedom: number): number {
  const constant = gammaln((freedom + 1) / 2) - gammaln(freedom / 2)
  return Math.exp(constant - ((freedom + 1) / 2) * Math.log1p((t * t) / freedom)) / Math.sqrt(freedom * Math.PI)
}
