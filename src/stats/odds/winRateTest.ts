import { binomialQuantile, binomialTail } from '../distributions/binomial.ts'
import { normalQuantile } from '../distributions/normal.ts'

/** Exact one-sided binomial test of a win rate above p0. */
export interface WinRateTest {
  /** Fewest wins that reject p0: the smallest c with P(wins ≥ c | p0) ≤ level. */
  readonly criticalWins: number
  /** P(wins ≥ c | p0), at most the level. */
  readonly size: number
  /** P(wins ≥ c | p1). */
  readonly power: number
}

/** What n trades can prove: the test of p0 against the alternative p1 > p0 at the level. */
export function winRateTest(trades: number, p0: number, p1: number, level = 0.05): WinRateTest {
  let criticalWins = binomialQuantile(1 - level, trades, p0)
  while (binomialTail(criticalWins, trades, p0) > level) criticalWins++
  return {
    criticalWins,
    size: binomialTail(criticalWins, trades, p0),
    power: binomialTail(criticalWins, trades, p1),
  }
}

/**
 * Trades needed for a power: the first number that has it, and the number from which on it is never lower again. Counts
 * are whole, so the power saws; it is followed to twice the normal approximation plus 100, where the teeth are small.
 *
 * @throws RangeError where p1 is not above p0
 */
export function tradesForPower(p0: number, p1: number, level = 0.05, power = 0.8) {
  if (!(p1 > p0)) throw new RangeError('the alternative lies above the win rate under test')
  const deviation = (p: number) => Math.sqrt(p * (1 - p))
  const spread = normalQuantile(1 - level) * deviation(p0) + normalQuantile(power) * deviation(p1)
  const last = 2 * Math.ceil((spread / (p1 - p0)) ** 2) + 100
  let first = Infinity
  let stable = 1
  for (let n = 1; n <= last; n++) {
    if (winRateTest(n, p0, p1, level).power < power) stable = n + 1
    else first = Math.min(first, n)
  }
  return { first, stable }
}

/** Probabilities that the observed win rate after n trades is above the threshold, and at or above it. */
export function winRateAbove(trades: number, winProbability: number, threshold: number) {
  const wins = threshold * trades
  return {
    above: binomialTail(Math.floor(wins + 1e-9) + 1, trades, winProbability),
    atLeast: binomialTail(Math.ceil(wins - 1e-9), trades, winProbability),
  }
}
