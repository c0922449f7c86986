import type { Moment } from '../../parts/priceModel.ts'
import { returnMoments } from './returnMoments.ts'

interface Recursion {
  readonly omega: number
  readonly alpha: number
  readonly beta: number
}

interface GarchParams extends Recursion {
  readonly mu: number
  /** Degrees of freedom of the shocks; null for normal ones. */
  readonly nu: number | null
  /** Variance of the first bar; null for the stationary law. */
  readonly h1: number | null
}

/** The unconditional variance of one bar. */
export function longRunVariance({ omega, alpha, beta }: Recursion): number {
  return omega / (1 - alpha - beta)
}

/** E z^(2k) of a shock of variance 1, for k = 0 … 4; Infinity where it does not exist. */
function shockMoments(nu: number | null): readonly number[] {
  const normal = [1, 1, 3, 15, 105]
  if (nu === null) return normal
  let scale = 1
  return normal.map((moment, k) => {
    if (k > 1) scale *= nu > 2 * k ? (nu - 2) / (nu - 2 * k) : Infinity
    return moment * scale
  })
}

/** E (alpha z² + beta)^k: below 1 where the stationary variance has a finite k-th moment. */
function growthOfPower({ alpha, beta }: Recursion, shocks: readonly number[], k: number): number {
  const binomial = [1, 1, 1, 1, 1]
  for (let row = 1; row <= k; row++) for (let j = row - 1; j > 0; j--) binomial[j]! += binomial[j - 1]!
  let sum = 0
  for (let j = 0; j <= k; j++) if (alpha > 0 || j === 0) sum += binomial[j]! * alpha ** j * beta ** (k - j) * shocks[j]!
  return sum
}

/**
 * Exact moments of the log return over n bars and of the variance of the last bar (Bollerslev 1986; the fourth moment
 * by the linear recursion of E e(i)² h(j) in j).
 */
export function garchMoments(params: GarchParams, n: number): readonly Moment[] {
  const { mu, omega, alpha, beta, nu, h1 } = params
  const persistence = alpha + beta
  const shocks = shockMoments(nu)
  const kurtosis = shocks[2]!
  const power2 = growthOfPower(params, shocks, 2)
  const finite = (k: number) => shocks[k]! < Infinity && (h1 !== null || growthOfPower(params, shocks, k) < 1)

  let h = h1 ?? longRunVariance(params)
  let hh = h1 !== null ? h1 * h1 : (omega * omega + 2 * omega * persistence * h) / (1 - power2)
  let lastVariance = h
  let variance = 0
  let fourth = 0
  for (let i = 0; i < n; i++) {
    const later = n - 1 - i
    const level = (omega * h) / (1 - persistence)
    const next = omega * h + (alpha * kurtosis + beta) * hh
    const products = later * level + ((next - level) * (1 - persistence ** later)) / (1 - persistence)
    variance += h
    fourth += kurtosis * hh + 6 * products
    lastVariance = h
    hh = omega * omega + 2 * omega * persistence * h + power2 * hh
    h = omega + persistence * h
  }
  const cumulants = {
    mean: n * mu,
    variance,
    skew: 0,
    excessKurtosis: finite(2) ? fourth / variance ** 2 - 3 : Number.NaN,
  }
  const lastShock: Moment = {
    name: 'variance of the last bar',
    exact: lastVariance,
    measure: bars => (Math.log(bars.close[n - 1]! / bars.open[n - 1]!) - mu) ** 2,
    testable: finite(2),
  }
  return [...returnMoments(cumulants, { variance: finite(2), skew: finite(3), kurtosis: finite(4) }), lastShock]
}
