import { type Metric, type MetricTable, metric, metricTable, noValue, ratio } from '../metric.ts'
import { type DrawdownEpisode, deepestFirst, drawdownEpisodes, maxDrawdownMoney } from './drawdownEpisodes.ts'
import { drawdownMetrics } from './drawdownMetrics.ts'
import { type EquityCurve, type GrowthIndex, growthIndex } from './growthIndex.ts'
import { growthMetrics } from './growthMetrics.ts'
import { returnMetrics } from './returnMetrics.ts'
import { simpleReturns } from './returns.ts'

/** How a curve is annualised. */
export interface Annualisation {
  /** Rows per year: 252 trading days, 365 for round-the-clock markets, 52, 12. */
  readonly periodsPerYear: number
  /** Risk-free rate per year, also the target of the Sortino ratio; 0.03 = 3%. Default 0. */
  readonly riskFree?: number
}

export interface CurveMetrics extends MetricTable<keyof ReturnType<typeof allMetrics>> {
  readonly episodes: readonly DrawdownEpisode[]
}

/**
 * Every metric of an equity curve by name, and its drawdown episodes, deepest first. Fractions; drawdowns, VaR and CVaR
 * are positive losses. With cash flows all but the money-weighted return are time-weighted. A curve that reaches zero
 * ends there.
 *
 * @throws RangeError where the first equity is not above zero
 */
export function curveMetrics(curve: EquityCurve, annualisation: Annualisation): CurveMetrics {
  const index = growthIndex(curve)
  const episodes = deepestFirst(drawdownEpisodes(index))
  return { ...metricTable(allMetrics(curve, index, episodes, annualisation)), episodes }
}

function allMetrics(
  curve: EquityCurve,
  index: GrowthIndex,
  episodes: readonly DrawdownEpisode[],
  { periodsPerYear, riskFree = 0 }: Annualisation,
) {
  const growth = growthMetrics(curve, index, periodsPerYear)
  const returns = returnMetrics(simpleReturns(index.index), periodsPerYear, riskFree)
  const drawdowns = drawdownMetrics(index.index, episodes)
  const fallMoney = maxDrawdownMoney(index)
  const noFall = 'no drawdown'
  return {
    ...growth,
    ...returns,
    ...drawdowns,
    max_drawdown_money: fallMoney,
    longest_drawdown_days: longestDays(index.time, episodes),
    sharpe_geometric: perUnit(growth.cagr_by_periods, riskFree, returns.annual_volatility, 'the returns do not vary'),
    calmar_by_periods: perUnit(growth.cagr_by_periods, 0, metric(drawdowns.max_drawdown), noFall),
    calmar_by_calendar: perUnit(growth.cagr_by_calendar, 0, metric(drawdowns.max_drawdown), noFall),
    martin_ratio: perUnit(growth.cagr_by_periods, riskFree, drawdowns.ulcer_index, noFall),
    pain_ratio: perUnit(growth.cagr_by_periods, riskFree, drawdowns.pain_index, noFall),
    recovery_factor_money: ratio(netProfit(curve, index.index.length), fallMoney, noFall),
    recovery_factor_ratio: ratio(growth.total_return, drawdowns.max_drawdown, noFall),
  } satisfies Record<string, Metric | number>
}

function longestDays(time: readonly number[] | null, episodes: readonly DrawdownEpisode[]): Metric {
  if (time === null) return noValue('no times')
  return metric(episodes.reduce((longest, e) => Math.max(longest, e.durationDays!), 0))
}

/** (growth − risk-free) ÷ risk. */
function perUnit(growth: Metric, riskFree: number, risk: Metric, none: string): Metric {
  if (growth.value === null) return growth
  return risk.value === null ? risk : ratio(growth.value - riskFree, risk.value, none)
}

/** Final equity, at least zero, less the start and what was paid in. */
function netProfit({ equity, flows = [] }: EquityCurve, rows: number): number {
  const paidIn = flows.reduce((sum, flow) => sum + (flow.row < rows ? flow.amount : 0), 0)
  return Math.max(equity[rows - 1]!, 0) - equity[0]! - paidIn
}
