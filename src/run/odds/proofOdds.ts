import type { OddsInputs, OddsKey } from '../../results/odds.ts'
import { normalQuantile } from '../../stats/distributions/normal.ts'
import { type Metric, noValue } from '../../stats/metric.ts'
import { breakEvenWinRate } from '../../stats/odds/recovery.ts'
import { tradesForPower, winRateAbove, winRateTest } from '../../stats/odds/winRateTest.ts'
import { expectancyR } from './netBet.ts'

const LEVEL = 0.05
const POWER = 0.8
/** Longer records than this are not searched: each length is an exact test of its own. */
const MOST_TRADES_TO_PROVE = 20_000

/**
 * What n trades can tell about a win rate against break-even: the exact test and its power (C18), the trades for a
 * power of 80% (C19), and how often a mean R is not above zero (C20).
 */
export function proofOdds(inputs: OddsInputs) {
  const { winRate, trades } = inputs
  const breakEven = breakEvenWinRate(inputs.payoff, inputs.cost)
  const atOrBelow = 1 - winRateAbove(trades, winRate, breakEven).above
  const none = noValue('no edge to prove')
  if (expectancyR(inputs) <= 0) {
    return {
      wins_to_prove: none,
      proof_false_positive: none,
      proof_power: none,
      trades_to_prove_first: none,
      trades_to_prove: none,
      mean_r_at_or_below_zero_probability: atOrBelow,
    } satisfies Partial<Record<OddsKey, Metric | number>>
  }
  const test = winRateTest(trades, breakEven, winRate, LEVEL)
  const canProve = test.criticalWins <= trades
  const tooFew = noValue(`wins in all ${trades} trades would not be enough`)
  const needed = isLongSearch(breakEven, winRate) ? null : tradesForPower(breakEven, winRate, LEVEL, POWER)
  const tooMany = noValue(`more than ${MOST_TRADES_TO_PROVE} trades`)
  return {
    wins_to_prove: canProve ? test.criticalWins : tooFew,
    proof_false_positive: test.size,
    proof_power: test.power,
    trades_to_prove_first: needed?.first ?? tooMany,
    trades_to_prove: needed?.stable ?? tooMany,
    mean_r_at_or_below_zero_probability: atOrBelow,
  } satisfies Partial<Record<OddsKey, Metric | number>>
}

/** Whether the normal approximation asks for more trades than are searched. */
function isLongSearch(p0: number, p1: number): boolean {
  const deviation = (p: number) => Math.sqrt(p * (1 - p))
  const spread = normalQuantile(1 - LEVEL) * deviation(p0) + normalQuantile(POWER) * deviation(p1)
  return (spread / (p1 - p0)) ** 2 > MOST_TRADES_TO_PROVE
}
