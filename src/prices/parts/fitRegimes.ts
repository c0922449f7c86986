import { meanAndVariance } from './logReturns.ts'

export interface RegimeEstimate {
  readonly transition: number[][]
  readonly mu: number[]
  readonly sigma: number[]
}

/** The search ends when a round gains less log likelihood than this, or after so many rounds. */
const LEAST_GAIN = 1e-4
const MOST_ROUNDS = 300
/** No regime may shrink to less than this share of the overall deviation, or to one return. */
const LEAST_SIGMA = 0.02

/**
 * Maximum likelihood by the algorithm of Baum and Welch, for regimes in order of their deviation: for so many, or for
 * two and for three, and of both the one with the better Bayesian information criterion. `switching`: it is better than
 * that of a single regime.
 */
export function fitRegimes(returns: Float64Array, regimes?: 2 | 3): RegimeEstimate & { readonly switching: boolean } {
  const fits = (regimes === undefined ? [2, 3] : [regimes]).map(n => {
    const { estimate, logLikelihood } = search(returns, n)
    return { estimate, criterion: criterion(logLikelihood, n, returns.length) }
  })
  const [best] = fits.sort((a, b) => a.criterion - b.criterion)
  const { variance } = meanAndVariance(returns)
  const single = (-returns.length / 2) * (Math.log(2 * Math.PI * variance) + 1)
  return { ...best!.estimate, switching: best!.criterion < criterion(single, 1, returns.length) }
}

/** The Bayesian information criterion of n regimes: less is better. */
function criterion(logLikelihood: number, n: number, returns: number): number {
  return -2 * logLikelihood + (n * (n - 1) + 2 * n) * Math.log(returns)
}

function search(returns: Float64Array, n: number): { estimate: RegimeEstimate; logLikelihood: number } {
  const { mean, variance } = meanAndVariance(returns)
  const unit = Math.sqrt(variance)
  let estimate: RegimeEstimate = {
    transition: Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? 0.95 : 0.05 / (n - 1))),
    ),
    mu: Array.from({ length: n }, () => mean),
    sigma: Array.from({ length: n }, (_, k) => unit * 2 ** (k - (n - 1) / 2)),
  }
  let logLikelihood = -Infinity
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = improve(returns, estimate, LEAST_SIGMA * unit)
    estimate = next.estimate
    const gain = next.logLikelihood - logLikelihood
    logLikelihood = next.logLikelihood
    if (gain < LEAST_GAIN) break
  }
  return { estimate: sorted(estimate), logLikelihood }
}

/** One round: the log likelihood of the estimate, and the estimate that its regime probabilities give. */
function improve(returns: Float64Array, { transition, mu, sigma }: RegimeEstimate, leastSigma: number) {
  const n = mu.length
  const length = returns.length
  const density = new Float64Array(length * n)
  const forward = new Float64Array(length * n)
  const scale = new Float64Array(length)
  let logLikelihood = 0
  for (let i = 0; i < length; i++) {
    let total = 0
    for (let s = 0; s < n; s++) {
      const score = (returns[i]! - mu[s]!) / sigma[s]!
      density[i * n + s] = Math.exp((-score * score) / 2) / (Math.sqrt(2 * Math.PI) * sigma[s]!) + Number.MIN_VALUE
      let prior = i === 0 ? 1 / n : 0
      if (i > 0) for (let r = 0; r < n; r++) prior += forward[(i - 1) * n + r]! * transition[r]![s]!
      forward[i * n + s] = prior * density[i * n + s]!
      total += forward[i * n + s]!
    }
    for (let s = 0; s < n; s++) forward[i * n + s]! /= total
    scale[i] = total
    logLikelihood += Math.log(total)
  }

  const moves = mu.map(() => new Float64Array(n))
  const weight = new Float64Array(n)
  const sum = new Float64Array(n)
  const square = new Float64Array(n)
  let backward = new Float64Array(n).fill(1)
  for (let i = length - 1; i >= 0; i--) {
    for (let s = 0; s < n; s++) {
      const probability = forward[i * n + s]! * backward[s]!
      weight[s]! += probability
      sum[s]! += probability * returns[i]!
      square[s]! += probability * (returns[i]! - mu[s]!) ** 2
    }
    if (i === 0) break
    const before = new Float64Array(n)
    for (let r = 0; r < n; r++) {
      for (let s = 0; s < n; s++) {
        const ahead = (transition[r]![s]! * density[i * n + s]! * backward[s]!) / scale[i]!
        before[r]! += ahead
        moves[r]![s]! += forward[(i - 1) * n + r]! * ahead
      }
    }
    backward = before
  }
  const estimate: RegimeEstimate = {
    transition: moves.map(row => {
      const total = row.reduce((all, value) => all + value, 0)
      return Array.from(row, value => value / total)
    }),
    mu: mu.map((_, s) => sum[s]! / weight[s]!),
    sigma: mu.map((m, s) => {
      const shift = sum[s]! / weight[s]! - m
      return Math.max(leastSigma, Math.sqrt(Math.max(0, square[s]! / weight[s]! - shift * shift)))
    }),
  }
  return { estimate, logLikelihood }
}

/** The calmest regime first. */
function sorted({ transition, mu, sigma }: RegimeEstimate): RegimeEstimate {
  const order = sigma.map((_, k) => k).sort((a, b) => sigma[a]! - sigma[b]!)
  return {
    transition: order.map(i => order.map(j => transition[i]![j]!)),
    mu: order.map(k => mu[k]!),
    sigma: order.map(k => sigma[k]!),
  }
}
