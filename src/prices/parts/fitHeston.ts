import type { Bars } from '../../core/bars.ts'
import { logReturns, meanAndVariance } from './logReturns.ts'
import { nelderMead } from './nelderMead.ts'

export interface HestonEstimate {
  readonly mu: number
  readonly kappa: number
  readonly theta: number
  readonly xi: number
  readonly rho: number
}

const LEAST_BARS = 500

/**
 * Method of moments on the realised variance of bars, (ln high/low)² ÷ (4 ln 2), scaled to the variance of the returns.
 * With g = (1 - exp(-kappa dt)) ÷ kappa, the variances of bars k apart have autocovariance
 * xi² theta ÷ (2 kappa) × g² exp(-kappa (k - 1) dt), and a return has with the variance k bars later the covariance
 * (rho xi theta - xi² theta ÷ (4 kappa)) g² exp(-kappa (k - 1) dt). The noise of a realised variance is independent
 * from bar to bar, so that it does not enter at lags from 1.
 * @throws Error where the variance shows no persistence
 */
export function fitHeston(bars: Bars, barYears: number): HestonEstimate {
  const returns = logReturns(bars, LEAST_BARS)
  const { mean, variance } = meanAndVariance(returns)
  const realised = scaledTo(variance, squaredRanges(bars))
  const theta = variance / barYears
  const mu = mean / barYears + theta / 2
  const lags = Math.min(250, Math.floor(returns.length / 10))
  const ownDeviations = realised.map(value => value - variance)
  const returnDeviations = returns.map(value => value - mean)
  const own = crossCovariances(ownDeviations, ownDeviations, lags)
  const cross = crossCovariances(returnDeviations, ownDeviations, lags)

  const decay = ([logKappa]: readonly number[]) => Math.exp(-Math.exp(logKappa!) * barYears)
  const misfit = (at: readonly number[]) => {
    const q = decay(at)
    const scale = exponentialScale(own, q)
    return own.reduce((sum, value, k) => sum + (value - scale * q ** k) ** 2, 0) / own[0]! ** 2
  }
  const found = nelderMead(misfit, [Math.log(10 / (lags * barYears))], [1])
  const kappa = Math.exp(found[0]!)
  const q = decay(found)
  const g = (1 - q) / kappa
  const level = exponentialScale(own, q)
  if (!(level > 0)) throw new Error('the variance of the price file shows no persistence: heston cannot be fitted')
  const xi = Math.sqrt((2 * kappa * level) / (theta * g * g))
  const rho = exponentialScale(cross, q) / (g * g * xi * theta) + xi / (4 * kappa)
  return { mu, kappa, theta, xi, rho: Math.max(-0.99, Math.min(0.99, rho)) }
}

/** Squared log ranges of the bars after the first, which go with the returns from close to close. */
function squaredRanges({ high, low }: Bars): Float64Array {
  return Float64Array.from({ length: high.length - 1 }, (_, i) => Math.log(high[i + 1]! / low[i + 1]!) ** 2)
}

function scaledTo(mean: number, values: Float64Array): Float64Array {
  const factor = mean / meanAndVariance(values).mean
  return values.map(value => value * factor)
}

/** Mean of a(i) × b(i + k) for lags k = 1 … lags, of columns of mean 0. */
function crossCovariances(a: Float64Array, b: Float64Array, lags: number): Float64Array {
  return Float64Array.from({ length: lags }, (_, k) => {
    let sum = 0
    for (let i = 0; i + k + 1 < a.length; i++) sum += a[i]! * b[i + k + 1]!
    return sum / a.length
  })
}

/** The least-squares scale of q^k to values at k = 0, 1, …. */
function exponentialScale(values: Float64Array, q: number): number {
  let product = 0
  let square = 0
  values.forEach((value, k) => {
    product += value * q ** k
    square += q ** (2 * k)
  })
  return product / square
}
