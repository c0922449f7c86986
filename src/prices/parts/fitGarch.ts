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
 * @param nu degrees of freedom; null for normal shocks, undefined to estimate them
 */
export function fitGarch(returns: Float64Array, nu?: number | null): GarchEstimate {
  const { mean, variance } = meanAndVariance(returns)
  const squares = returns.map(value => (value - mean) ** 2 / variance)
  const start = [3.5, -2.5, ...(nu === undefined ? [1.8] : [])]
  const steps = [0.5, 0.5, ...(nu === undefined ? [0.7] : [])]
  const shapeAt = (c: number | undefined) => (c === undefined ? nu! : 2.1 + Math.exp(Math.min(c, 6.8)))
  const found = nelderMead(at => -logLikelihood(squares, persistenceAt(at), shapeAt(at[2])), start, steps)
  const { alpha, beta } = persistenceAt(found)
  const shape = shapeAt(found[2])
  return {
    mu: mean,
    omega: variance * (1 - alpha - beta),
    alpha,
    beta,
    nu: nu === undefined && shape! > NEARLY_NORMAL ? null : shape,
  }
}

interface Persistence {
  readonly alpha: number
  readonly beta: number
}

/** Persistence and the share of alpha in it, each in its range whatever the search tries. */
function persistenceAt(at: readonly number[]): Persistence {
  const [a, b] = at as [number, number]
  const logistic = (x: number) => 1 / (1 + Math.exp(-x))
  const persistence = 0.9999 * logistic(a)
  const alpha = persistence * logistic(b)
  return { alpha, beta: persistence - alpha }
}

/** Of squared deviations in units of their variance, from the long-run variance on. */
function logLikelihood(squares: Float64Array, { alpha, beta }: Persistence, nu: number | null): number {
  const omega = 1 - alpha - beta
  let h = 1
  let sum = 0
  for (let i = 0; i < squares.length; i++) {
    const square = squares[i]!
    const shock = square / h
    sum -= Math.log(h) + (nu === null ? shock : (nu + 1) * Math.log(1 + shock / (nu - 2)))
    h = omega + alpha * square + beta * h
  }
  return squares.length * logConstant(nu) + sum / 2
}

/** Logarithm of the density of a shock at 0. */
function logConstant(nu: number | null): number {
  if (nu === null) return -Math.log(2 * Math.PI) / 2
  return gammaln((nu + 1) / 2) - gammaln(nu / 2) - Math.log(Math.PI * (nu - 2)) / 2
}
