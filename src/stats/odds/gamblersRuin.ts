import { bisect } from '../numeric/bisect.ts'
import type { Bet } from './bet.ts'

/** Even bets of one unit, from the start to nothing or to the target. */
export interface GamblersRuin {
  /** In (0, 1). */
  readonly winProbability: number
  readonly startUnits: number
  /** Above the start. */
  readonly targetUnits: number
}

/**
 * Probability of losing all units before the target is reached, and the expected number of trades until either (Feller,
 * vol. 1, XIV.2–3).
 */
export function gamblersRuin({ winProbability: p, startUnits: start, targetUnits: target }: GamblersRuin) {
  const q = 1 - p
  if (p === q) return { probRuin: 1 - start / target, expectedTrades: start * (target - start) }
  // Powers of the ratio below 1 only, so that none overflows.
  const reach = p > q ? (1 - (q / p) ** start) / (1 - (q / p) ** target) : upAgainstOdds(p / q, start, target)
  return { probRuin: 1 - reach, expectedTrades: (start - target * reach) / (q - p) }
}

function upAgainstOdds(odds: number, start: number, target: number): number {
  return (odds ** (target - start) * (1 - odds ** start)) / (1 - odds ** target)
}

/** Probability of ever losing all units of even bets, where nothing stops the winning (Feller, vol. 1, XIV.2). */
export function ruinAgainstInfiniteBank(winProbability: number, startUnits: number): number {
  return winProbability > 0.5 ? ((1 - winProbability) / winProbability) ** startUnits : 1
}

/**
 * Probability of ever losing all units where a win brings a whole number b of units and a loss takes one: s^start, s
 * the root in (0, 1) of p s^(b+1) − s + q = 0; certain where p b ≤ q (skip-free walk, Feller, vol. 1, XIV.8).
 *
 * @throws RangeError where the payoff is not whole
 */
export function ruinWithPayoff({ winProbability: p, payoff }: Bet, startUnits: number) {
  if (!Number.isInteger(payoff)) throw new RangeError(`a payoff of ${payoff} is not whole`)
  const q = 1 - p
  if (p * payoff <= q) return { probRuin: 1, root: 1 }
  const lowest = (1 / (p * (payoff + 1))) ** (1 / payoff)
  const root = bisect(s => p * s ** (payoff + 1) - s + q, 0, lowest)
  return { probRuin: root ** startUnits, root }
}
