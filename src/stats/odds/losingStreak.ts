import { EULER_GAMMA } from '../numeric/constants.ts'

/**
 * Probability of at least one run of `length` losses in n independent trades: 1 − a_n with a_j = a_{j−1} − p q^k
 * a_{j−k−1}, a_k = 1 − q^k, a_j = 1 before (Feller, vol. 1, XIII.7). q is the probability of a loss.
 */
export function streakProbability(trades: number, lossProbability: number, length: number): number {
  if (length > trades) return 0
  const run = lossProbability ** length
  const end = (1 - lossProbability) * run
  const without = new Float64Array(trades + 1).fill(1, 0, length)
  without[length] = 1 - run
  for (let j = length + 1; j <= trades; j++) without[j] = without[j - 1]! - end * without[j - length - 1]!
  return 1 - without[trades]!
}

/** The law of the longest losing streak in n trades. */
export interface LongestStreak {
  readonly mean: number
  readonly deviation: number
  readonly mode: number
  /** log of n p over 1 ÷ q, plus γ ÷ −ln q − ½ (Schilling 1990). */
  readonly asymptoticMean: number
  /** The smallest length that the longest streak does not exceed with this probability. */
  quantile(level: number): number
}

/** Longest run of losses in n independent trades, from `streakProbability` at every length. */
export function longestLosingStreak(trades: number, lossProbability: number): LongestStreak {
  const atLeast = [1]
  for (let k = 1; k <= trades + 1 && atLeast.at(-1)! > 1e-16; k++) {
    atLeast.push(streakProbability(trades, lossProbability, k))
  }
  const exactly = (k: number) => atLeast[k]! - (atLeast[k + 1] ?? 0)
  const mean = atLeast.slice(1).reduce((sum, p) => sum + p, 0)
  const square = atLeast.reduce((sum, p, k) => (k === 0 ? 0 : sum + (2 * k - 1) * p), 0)
  const decay = -Math.log(lossProbability)
  return {
    mean,
    deviation: Math.sqrt(Math.max(square - mean * mean, 0)),
    mode: atLeast.reduce((best, _, k) => (exactly(k) > exactly(best) ? k : best), 0),
    asymptoticMean: (Math.log(trades * (1 - lossProbability)) + EULER_GAMMA) / decay - 0.5,
    quantile: level => {
      const k = atLeast.findIndex(p => 1 - p >= level)
      return (k === -1 ? atLeast.length : k) - 1
    },
  }
}
