/**
 * Probability of at least one run of `length` losses in n independent trades: 1 − a_n with a_j = a_{j−1} − p q^k a_{j−k−1},
 * a_k = 1 − q^k, a_j = 1 before (Feller, vol. 1, XIII.7). q is the probability of a loss.
 */
export function streakProbability(trades: number, lossProbability: number, length: number): number {
  if (length <= 0) return 1
  if (length > trades) return 0
  const run = lossProbability ** length
  const end = (1 - lossProbability) * run
  const without = new Float64Array(trades + 1).fill(1, 0, length)
  without[length] = 1 - run
  for (let j = length + 1; j <= trades; j++) without[j] = without[j - 1]! - end * without[j - length - 1]!
  return 1 - without[trades]!
}
