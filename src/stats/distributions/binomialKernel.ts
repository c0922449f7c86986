import { gammaln } from 'simple-statistics'

const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2

/**
 * ln(x!) minus Stirling's approximation, x ≥ 0 and not whole in general: by the series from 15 on, where six terms
 * reach the last digit, and by the definition below.
 */
function stirlingError(x: number): number {
  if (x < 15) return gammaln(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI
  const y = 1 / (x * x)
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - (691 / 360360) * y) * y) * y) * y) * y) / x
}

/** x ln(x ÷ m) + m − x without cancellation near x = m. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = (x - m) / (x + m)
  let sum = (x - m) * v
  let power = 2 * x * v
  for (let j = 3; ; j += 2) {
    power *= v * v
    const next = sum + power / j
    if (next === sum) return sum
    sum = next
  }
}

/**
 * The binomial probability of x in n with real x and n, n choose x × p^x × q^(n−x), by the saddle-point expansion that
 * keeps all digits for large n (Loader 2000, "Fast and accurate computation of binomial probabilities"). q = 1 − p is
 * given so that neither loses digits.
 */
export function binomialKernel(x: number, n: number, p: number, q: number): number {
  if (x === 0) return q === 0 ? (n === 0 ? 1 : 0) : Math.exp(n * (p < q ? Math.log1p(-p) : Math.log(q)))
  if (x === n) return p === 0 ? 0 : Math.exp(n * (q < p ? Math.log1p(-q) : Math.log(p)))
  if (p === 0 || q === 0) return 0
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(n - x)
  const exponent = errors - deviance(x, n * p) - deviance(n - x, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)))
}
