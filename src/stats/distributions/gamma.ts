import { gammaln } from 'simple-statistics'

/**
 * Regularised incomplete gamma functions, lower P(a, x) and upper Q(a, x) = 1 − P, each from the form that keeps its
 * digits: the series below a + 1, the continued fraction above (DLMF 8.11.4, 8.9.2). a > 0, x ≥ 0, Infinity too.
 * @throws RangeError where x is below 0 or no number
 */
export function regularizedGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(x >= 0)) throw new RangeError(`${x} is not a number from 0 on`)
  if (x === 0) return { lower: 0, upper: 1 }
  const factor = Math.exp(a * Math.log(x) - x - gammaln(a))
  if (x < a + 1) {
    const lower = factor * series(a, x)
    return { lower, upper: 1 - lower }
  }
  // So far out nothing is left above, and the fraction would never settle.
  if (!(factor > 0)) return { lower: 1, upper: 0 }
  const upper = factor * continuedFraction(a, x)
  return { lower: 1 - upper, upper }
}

function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = a + 1; term > sum * 1e-17; n++) {
    term *= x / n
    sum += term
  }
  return sum
}

/** Lentz's method; every denominator stays positive for x ≥ a + 1. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let i = 1; ; i++) {
    const numerator = i * (a - i)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    const step = c * d
    value *= step
    if (Math.abs(step - 1) < 1e-16) return value
  }
}
