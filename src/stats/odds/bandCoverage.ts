import { binomialPmf, binomialQuantile } from '../distributions/binomial.ts'
import { normalCdf, normalPdf } from '../distributions/normal.ts'
import { gaussLegendre } from '../numeric/gaussLegendre.ts'
import { winLossWalk } from './winLossWalk.ts'

/** How often a band of quantiles per trade holds a path. */
export interface BandCoverage {
  /** Mean over the trades of the probability to be inside at that trade. */
  readonly averagePointwise: number
  readonly atLast: number
  /** Inside at every trade: far below the nominal level. */
  readonly simultaneous: number
}

/** Coverage of the band between two binomial quantiles of the number of wins, after each of n trades. Exact. */
export function winBandCoverage(trades: number, winProbability: number, lower: number, upper: number): BandCoverage {
  const bands = Array.from({ length: trades + 1 }, (_, n) => ({
    low: binomialQuantile(lower, n, winProbability),
    high: binomialQuantile(upper, n, winProbability),
  }))
  const pointwise = bands.map(({ low, high }, n) => {
    let sum = 0
    for (let wins = low; wins <= high; wins++) sum += binomialPmf(wins, n, winProbability)
    return sum
  })
  const inside = winLossWalk(trades, winProbability, (wins, losses) => {
    const { low, high } = bands[wins + losses]!
    return wins < low || wins > high
  })
  return {
    averagePointwise: pointwise.slice(1).reduce((sum, p) => sum + p, 0) / trades,
    atLast: pointwise[trades]!,
    simultaneous: inside.reduce((sum, p) => sum + p, 0),
  }
}

/**
 * Coverage of the band ±z√j of a walk with standard normal steps, j = 1 … n, at one step and at every step. The density
 * of the paths inside is carried from step to step on Gauss–Legendre nodes, an error of about 1e-10 up to some hundred
 * steps.
 */
export function gaussianBandCoverage(steps: number, z: number): { pointwise: number; simultaneous: number } {
  const { nodes, weights } = gaussLegendre(Math.ceil(32 + 4 * z * Math.sqrt(steps)))
  let places = nodes.map(x => x * z)
  let masses = places.map((x, i) => weights[i]! * z * normalPdf(x))
  for (let step = 2; step <= steps; step++) {
    const half = z * Math.sqrt(step)
    const next = nodes.map(x => x * half)
    const arriving = next.map((x, i) => {
      let density = 0
      for (let j = 0; j < places.length; j++) density += masses[j]! * normalPdf(x - places[j]!)
      return density * weights[i]! * half
    })
    places = next
    masses = arriving
  }
  return { pointwise: 1 - 2 * normalCdf(-z), simultaneous: masses.reduce((sum, p) => sum + p, 0) }
}
