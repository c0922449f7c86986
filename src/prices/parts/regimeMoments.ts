import { type Cumulants, cumulantsOf } from './returnMoments.ts'

export interface RegimeParams {
  /** Row by row, the probabilities to go from a regime to each regime. */
  readonly transition: readonly (readonly number[])[]
  readonly mu: readonly number[]
  readonly sigma: readonly number[]
  /** Regime before the first bar; null for the stationary law. */
  readonly start: number | null
}

/** Squarings of the lazy chain: 2^60 bars forget any start. */
const SQUARINGS = 60

/**
 * The long-run share of each regime, from a start that is equally likely in all: the chain that stays put every other
 * bar on average has the same stationary law and is never periodic.
 */
export function stationaryLaw(transition: RegimeParams['transition']): readonly number[] {
  const n = transition.length
  let power = transition.map((row, i) => row.map((p, j) => (p + (i === j ? 1 : 0)) / 2))
  for (let k = 0; k < SQUARINGS; k++) {
    const square = power.map(row => power[0]!.map((_, j) => row.reduce((sum, p, m) => sum + p * power[m]![j]!, 0)))
    // Rounding must not let the rows drift from 1.
    power = square.map(row => {
      const total = row.reduce((sum, p) => sum + p, 0)
      return row.map(p => p / total)
    })
  }
  return power[0]!.map((_, j) => power.reduce((sum, row) => sum + row[j]!, 0) / n)
}

/**
 * Exact cumulants of the log return over n bars: E[Xᵏ 1(regime = s)], k ≤ 4, moves on by the binomial theorem from bar
 * to bar.
 */
export function regimeCumulants({ transition, mu, sigma, start }: RegimeParams, n: number): Cumulants {
  const law = start === null ? stationaryLaw(transition) : transition.map((_, s) => (s === start ? 1 : 0))
  let joint = [law, ...[1, 2, 3, 4].map(() => law.map(() => 0))] as readonly (readonly number[])[]
  const bar = mu.map((m, s) => normalMoments(m, sigma[s]!))
  for (let i = 0; i < n; i++) {
    const moved = joint.map(row => row.map((_, s) => row.reduce((sum, p, from) => sum + p * transition[from]![s]!, 0)))
    joint = joint.map((row, k) =>
      row.map((_, s) => {
        let sum = 0
        for (let j = 0; j <= k; j++) sum += BINOMIAL[k]![j]! * bar[s]![j]! * moved[k - j]![s]!
        return sum
      }),
    )
  }
  const total = (k: number) => joint[k]!.reduce((sum, value) => sum + value, 0)
  return cumulantsOf(total(1), total(2), total(3), total(4))
}

const BINOMIAL = [[1], [1, 1], [1, 2, 1], [1, 3, 3, 1], [1, 4, 6, 4, 1]] as const

/** E Xʲ, j = 0 … 4, of a normal X. */
function normalMoments(m: number, s: number): readonly number[] {
  const v = s * s
  return [1, m, m * m + v, m ** 3 + 3 * m * v, m ** 4 + 6 * m * m * v + 3 * v * v]
}
