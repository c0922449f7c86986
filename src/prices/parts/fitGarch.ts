import { gammaln } from 'simple-statistics'
import { meanAndVariance } from './logReturns.ts'
import { nelderMead } from './nelderMead.ts'

/** Above so many degrees of freedom t shocks are told as normal ones. */
const NEARLY_NORMAL = 100

export interface GarchEstimate {
  readonly mu: number
  readonly omega: number
  readonly alpha: number
  readonly beta: number
  readonly nu: number | null
}

/**
 * Maximum likelihood for GARCH(1,1) with t shocks of variance 1, the mean set to the sample mean and the long-run
 * variance to the sample variance (variance targeting, Engle and Mezrich 1996).
 */
export function fitGarch(returns: Float64Array): GarchEstimate {
  const { mean, variance } = meanAndVariance(returns)
  const squares = returns.map(value => (value - mean) ** 2 / variance)
  const found = nelderMead(at => -logLikelihood(squares, unpack(at)), [3.5, -2.5, 1.8], [0.5, 0.5, 0.7])
  const { alpha, beta, nu } = unpack(found)
  return {
    mu: mean,
    omega: variance * (1 - alpha - beta),
    alpha,
    beta,
    nu: nu > NEARLY_NORMAL ? null : nu,
  }
}

/** Persistence, share of alpha in it, and degrees of freedom, each in its range whatever the search tries. */
function unpack(at: readonly number[]): { alpha: number; beta: number; nu: number } {
  const [a, b, c] = at as [number, number, number]
  const logistic = (x: number) => 1 / (1 + Math.exp(-x))
  const persistence = 0.9999 * logistic(a)
  const alpha = persistence * logistic(b)
  return { alpha, beta: persistence - alpha, nu: 2.1 + Math.exp(Math.min(c, 6.8)) }
}

/** Of squared deviations in units of their variance, from the long-run variance on. */
function logLikelihood(
  squares: Float64Array,
  { alpha, beta, nu }: { alpha: number; beta: number; nu: number },
): number {
  const omega = 1 - alpha - beta
  const constant = gammaln((nu + 1) / 2) - gammaln(nu / 2) - Math.log(Math.PI * (nu - 2)) / 2
  let h = 1
  let sum = 0
  for (let i = 0; i < squares.length; i++) {
    const square = squares[i]!
    sum -= Math.log(h) + (nu + 1) * Math.log(1 + square / (h * (nu - 2)))
    h = omega + alpha * square + beta * h
  }
  return squares.length * constant + sum / 2
}
