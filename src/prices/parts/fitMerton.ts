import { meanAndVariance } from './logReturns.ts'
import { nelderMead } from './nelderMead.ts'

/** More jumps than this in one bar are left out of the likelihood. */
const MOST_JUMPS = 8

export interface MertonEstimate {
  readonly mu: number
  readonly sigma: number
  readonly lambda: number
  readonly jumpMean: number
  readonly jumpDeviation: number
}

/**
 * Maximum likelihood for Merton's jump diffusion: the log return of a bar is normal given its number of jumps, which is
 * Poisson. Searched in units of the returns' deviation, with at most one jump a bar on average.
 */
export function fitMerton(returns: Float64Array, barYears: number): MertonEstimate {
  const { mean, variance } = meanAndVariance(returns)
  const unit = Math.sqrt(variance)
  const scores = returns.map(value => (value - mean) / unit)
  // Returns beyond three deviations are the first guess of the jumps.
  const outliers = scores.filter(score => Math.abs(score) > 3)
  const share = Math.min(0.2, Math.max(0.002, outliers.length / scores.length))
  const guess = [0, Math.log(0.8), Math.log(share), 0, Math.log(3)]
  const found = nelderMead(at => -logLikelihood(scores, at), guess, [0.1, 0.2, 0.7, 0.5, 0.4])

  const [drift, logSigma, logJumps, jump, logDelta] = found as [number, number, number, number, number]
  const sigma = (unit * Math.exp(logSigma)) / Math.sqrt(barYears)
  const lambda = Math.exp(logJumps) / barYears
  const jumpMean = unit * jump
  const jumpDeviation = unit * Math.exp(logDelta)
  const meanJump = Math.exp(jumpMean + jumpDeviation ** 2 / 2) - 1
  const mu = (mean + unit * drift) / barYears + sigma ** 2 / 2 + lambda * meanJump
  return { mu, sigma, lambda, jumpMean, jumpDeviation }
}

function logLikelihood(scores: Float64Array, at: readonly number[]): number {
  const [drift, logSigma, logJumps, jump, logDelta] = at as [number, number, number, number, number]
  if (logJumps > 0) return -Infinity
  const sigma2 = Math.exp(2 * logSigma)
  const delta2 = Math.exp(2 * logDelta)
  const jumps = Math.exp(logJumps)
  const centre = new Float64Array(MOST_JUMPS + 1)
  const half = new Float64Array(MOST_JUMPS + 1)
  const weight = new Float64Array(MOST_JUMPS + 1)
  let poisson = Math.exp(-jumps)
  for (let k = 0; k <= MOST_JUMPS; k++) {
    if (k > 0) poisson *= jumps / k
    const variance = sigma2 + k * delta2
    centre[k] = drift + k * jump
    half[k] = 1 / (2 * variance)
    weight[k] = poisson / Math.sqrt(2 * Math.PI * variance)
  }
  const used = weight.findLastIndex(value => value > 1e-12) + 1
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    let density = 0
    for (let k = 0; k < used; k++) {
      const distance = scores[i]! - centre[k]!
      density += weight[k]! * Math.exp(-distance * distance * half[k]!)
    }
    sum += Math.log(density)
  }
  return sum
}
