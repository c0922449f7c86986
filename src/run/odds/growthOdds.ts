import type { OddsInputs, OddsKey } from '../../results/odds.ts'
import { binomialQuantile } from '../../stats/distributions/binomial.ts'
import { from, type Metric, metric, noValue } from '../../stats/metric.ts'
import { logSteps } from '../../stats/odds/bet.ts'
import { fractionalGrowth, kellyFraction, zeroGrowthFraction } from '../../stats/odds/kelly.ts'
import { breakEvenWinRate } from '../../stats/odds/recovery.ts'
import { expectancyR, netBet } from './netBet.ts'

/** Edge and growth at a fixed fraction of equity: C7, and C28 for the break-even win rate. */
export function growthOdds(inputs: OddsInputs) {
  const bet = netBet(inputs)
  const { trades, cost, payoff, risk } = inputs
  const growth = fractionalGrowth(bet, trades)
  const edge = expectancyR(inputs)
  const none = noValue('no edge')
  const kelly: Metric = edge > 0 ? metric(kellyFraction(bet) / (1 + cost)) : none
  const { win, loss } = logSteps(bet)
  const finalAt = (level: number) => {
    const wins = binomialQuantile(level, trades, bet.winProbability)
    return Math.exp(wins * win + (trades - wins) * loss)
  }
  return {
    expectancy_r: edge,
    break_even_win_rate: breakEvenWinRate(payoff, cost),
    kelly_risk: kelly,
    risk_over_kelly: from(kelly, fraction => risk / fraction),
    zero_growth_risk: edge > 0 ? from(zeroGrowthFraction(bet), fraction => fraction / (1 + cost)) : none,
    log_growth_per_trade: growth.growthPerTrade,
    log_growth: growth.expectedLogGrowth,
    log_growth_sd: growth.deviationLogGrowth,
    final_p05: finalAt(0.05),
    final_median: finalAt(0.5),
    final_p95: finalAt(0.95),
    final_mean: growth.meanMultiple,
    no_profit_probability: growth.probNoProfit,
    wins_for_profit: growth.winsNeeded > trades ? noValue('not even wins alone are enough') : growth.winsNeeded,
  } satisfies Partial<Record<OddsKey, Metric | number>>
}
