import { bisect } from '../numeric/bisect.ts'
import { binomialKernel } from './binomialKernel.ts'

/**
 * Regularised incomplete beta function I_x(a, b), a, b > 0: the distribution function of Beta(a, b). `y` is 1 − x, to
 * be given where it is known more exactly. Continued fraction DLMF 8.17.22, on the side where it converges fast.
 */
export function regularizedBeta(a: number, b: number, x: number, y = 1 - x): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  return x * (a + b + 2) <= a + 1 ? lowerPart(a, b, x, y) : 1 - lowerPart(b, a, y, x)
}

/** The x at which I_x(a, b) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability`)
  return bisect(x => regularizedBeta(a, b, x) - p, 0, 1)
}

/** x^a y^b ÷ (a B(a, b)) in front of the fraction; the binomial kernel gives it with all digits. */
function lowerPart(a: number, b: number, x: number, y: number): number {
  return (b / (a + b)) * binomialKernel(a, a + b, x, y) * continuedFraction(a, b, x)
}

/** Lentz's method. */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    value *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const step = c * d
    value *= step
    if (Math.abs(step - 1) < 4e-16) return value
  }
}
