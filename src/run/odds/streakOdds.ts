import type { Odds, OddsInputs, OddsKey } from '../../results/odds.ts'
import { longestLosingStreak, streakProbability } from '../../stats/odds/losingStreak.ts'
import { netBet } from './netBet.ts'

const LENGTHS = [3, 5, 8, 10, 15, 20, 30, 50]
/** Longer streaks than this are left out, but for the first one below. */
const RARE = 0.001

/** The longest run of losses in n trades, and what the 95% one takes of equity (C9). */
export function streakOdds(inputs: OddsInputs) {
  const longest = longestLosingStreak(inputs.trades, 1 - inputs.winRate)
  const likely = longest.quantile(0.95)
  return {
    longest_losing_streak_mean: longest.mean,
    longest_losing_streak_p95: likely,
    losing_streak_p95_loss: -Math.expm1(likely * Math.log1p(-netBet(inputs).fraction)),
  } satisfies Partial<Record<OddsKey, number>>
}

/** Probabilities of some lengths (C9), until one is rare. */
export function streakList({ trades, winRate }: OddsInputs): Odds['streaks'] {
  const all = LENGTHS.filter(losses => losses <= trades).map(losses => ({
    losses,
    probability: streakProbability(trades, 1 - winRate, losses),
  }))
  const rare = all.findIndex(({ probability }) => probability < RARE)
  return rare === -1 ? all : all.slice(0, rare + 1)
}
