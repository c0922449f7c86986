import { SLACK } from '../../core/tolerance.ts'
import { meanRInterval, nearZero } from '../intervals/meanRInterval.ts'
import { wilson } from '../intervals/wilson.ts'
import { from, type Metric, type MetricTable, metricTable, noValue, ratio } from '../metric.ts'
import { streakProbability } from '../odds/losingStreak.ts'
import { sampleDeviation } from './deviation.ts'
import { maxDrawdownMoney } from './drawdownEpisodes.ts'
import { drawdownSeries } from './drawdownSeries.ts'
import { growthIndex } from './growthIndex.ts'
import { longestStreak } from './streaks.ts'
import { winLoss } from './winLoss.ts'

/** The trades that were taken and closed, in order. */
export interface ClosedTrades {
  /** Net results in money, after all costs. */
  readonly net: readonly number[]
  /** The same in R = net ÷ risk taken; null where the risk is not known. */
  readonly r: readonly number[] | null
  /** Equity before the first trade; null where it is not known. */
  readonly startEquity: number | null
  /** Days from entry to exit; null where the times are not known. */
  readonly holdDays: readonly number[] | null
}

export type TradeMetrics = MetricTable<keyof ReturnType<typeof allMetrics>>

/** Every metric of a list of closed trades by name. Fractions and money; a zero trade is neither win nor loss. */
export function tradeMetrics(trades: ClosedTrades): TradeMetrics {
  return metricTable(allMetrics(trades))
}

function allMetrics({ net, r, startEquity, holdDays }: ClosedTrades) {
  // What is left of rounding, by its R, is neither; R of 0 is written where the risk is not known.
  const signs = net.map((p, i) => (r !== null && r[i] !== 0 && Math.abs(r[i]!) <= SLACK ? 0 : p))
  const split = winLoss(net, signs)
  const netProfit = net.reduce((sum, p) => sum + p, 0)
  const winRateInterval = wilson(split.wins, net.length)
  const losingStreak = longestStreak(signs, x => x < 0)
  return {
    n_trades: net.length,
    n_wins: split.wins,
    n_losses: split.losses,
    n_zero: split.zeros,
    net_profit: netProfit,
    gross_profit: split.grossProfit,
    gross_loss: split.grossLoss,
    win_rate: split.winRate,
    win_rate_low: winRateInterval.low,
    win_rate_high: winRateInterval.high,
    win_rate_excluding_zero: split.winRateWithoutZeros,
    average_win: split.averageWin,
    average_loss: split.averageLoss,
    payoff_ratio: split.payoff,
    profit_factor: split.profitFactor,
    expectancy_money: ratio(netProfit, net.length, 'no trades'),
    sd_money: sampleDeviation(net),
    sqn_money: systemQuality(net, net.length),
    sqn_money_capped_100: systemQuality(net, Math.min(net.length, 100)),
    kelly_fraction: split.kelly,
    break_even_win_rate: split.breakEvenWinRate,
    longest_losing_streak: losingStreak,
    losing_streak_probability: streakProbability(net.length, split.losses / Math.max(net.length, 1), losingStreak),
    longest_winning_streak: longestStreak(signs, x => x > 0),
    largest_win: split.largestWin,
    largest_loss: split.largestLoss,
    average_hold_days: averageHold(holdDays),
    ...riskMetrics(r),
    ...accountMetrics(net, netProfit, startEquity),
  } satisfies Record<string, Metric | number>
}

/** System quality number: √N × mean ÷ sample deviation (Tharp 2008). */
function systemQuality(results: readonly number[], size: number): Metric {
  const deviation = sampleDeviation(results)
  if (deviation.value === null) return deviation
  const average = results.reduce((sum, x) => sum + x, 0) / results.length
  return ratio(Math.sqrt(size) * average, deviation.value, 'the results do not vary')
}

function averageHold(holdDays: readonly number[] | null): Metric {
  if (holdDays === null) return noValue('no times')
  return ratio(
    holdDays.reduce((sum, days) => sum + days, 0),
    holdDays.length,
    'no trades',
  )
}

/** Expectancy in R with the interval that decides on an edge, and the system quality number in R. */
function riskMetrics(r: readonly number[] | null) {
  const known = r ?? []
  const none = r === null ? noValue('the risk of the trades is not known') : null
  const interval = meanRInterval(known)
  const sum = known.reduce((total, x) => total + x, 0)
  return {
    expectancy_r: none ?? from(ratio(sum, known.length, 'no trades'), nearZero),
    expectancy_r_low: none ?? interval.value?.low ?? noValue('fewer than two trades'),
    expectancy_r_high: none ?? interval.value?.high ?? noValue('fewer than two trades'),
    sd_r: none ?? sampleDeviation(known),
    sqn: none ?? systemQuality(known, known.length),
    sqn_capped_100: none ?? systemQuality(known, Math.min(known.length, 100)),
  }
}

/** What needs the start: the curve of closed trades, one row per trade. */
function accountMetrics(net: readonly number[], netProfit: number, startEquity: number | null) {
  if (startEquity === null) {
    const none = noValue('the starting equity is not known')
    return {
      start_equity: none,
      end_equity: none,
      max_drawdown_money_closed_trades: none,
      max_drawdown_closed_trades: none,
      recovery_factor_money: none,
    }
  }
  const equity = [startEquity]
  for (const p of net) equity.push(equity.at(-1)! + p)
  const growth = growthIndex({ time: null, equity })
  const fall = maxDrawdownMoney(growth)
  return {
    start_equity: startEquity,
    end_equity: equity.at(-1)!,
    max_drawdown_money_closed_trades: fall,
    max_drawdown_closed_trades: drawdownSeries(growth.index).reduce((a, b) => Math.max(a, b)),
    recovery_factor_money: ratio(netProfit, fall, 'no drawdown'),
  }
}
