import { type Metric, type MetricTable, metric, metricTable, noValue, ratio } from '../metric.ts'
import { type DrawdownEpisode, deepestFirst, drawdownEpisodes, maxDrawdownMoney } from './drawdownEpisodes.ts'
import { drawdownMetrics } from './drawdownMetrics.ts'
import { type EquityCurve, type GrowthIndex, growthIndex } from './growthIndex.ts'
import { growthMetrics } from './growthMetrics.ts'
import { returnMetrics } from './returnMetrics.ts'
import { simpleReturns } from './returns.ts'
import { DAY, DAYS_PER_YEAR } from './time.ts'
import { makeYear } from './year.ts'

/** How a curve is annualised. */
export interface Annualisation {
  /** Steps per year: 252 trading days, 365 for round-the-clock markets, 52, 12. */
  readonly periodsPerYear: number
  /** Risk-free rate per year, also the target of the Sortino ratio; 0.03 = 3%. Default 0. */
  readonly riskFree?: number
  /** The account at equal steps, for its returns; default the curve itself. */
  readonly steps?: EquityCurve
  /** Why those steps are not equal, so that nothing follows from them for a year; null or left out = they are. */
  readonly uneven?: string | null
  /** Least days that growth a year is told from. Default 0. */
  readonly leastDays?: number
}

export interface CurveMetrics extends MetricTable<keyof ReturnType<typeof allMetrics>> {
  readonly episodes: readonly DrawdownEpisode[]
}

/**
 * Every metric of an equity curve by name, and its drawdown episodes, deepest first. Fractions; drawdowns, VaR and CVaR
 * are positive losses, and drawdowns are of every row. With cash flows all but the money-weighted return are
 * time-weighted. A curve that reaches zero ends there.
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
  annualisation: Annualisation,
) {
  const { periodsPerYear, riskFree = 0, steps, uneven = null, leastDays = 0 } = annualisation
  const stepReturns = simpleReturns(steps === undefined ? index.index : growthIndex(steps).index)
  const short = daysOf(index, stepReturns.length / periodsPerYear) < leastDays ? `fewer than ${leastDays} days` : null
  const year = makeYear(periodsPerYear, riskFree, uneven, short)
  const growth = growthMetrics(curve, index, stepReturns.length, year)
  const returns = returnMetrics(stepReturns, year)
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

/** Days that the curve spans, by the calendar where it has times. */
function daysOf({ time }: GrowthIndex, yearsByPeriods: number): number {
  return time === null ? yearsByPeriods * DAYS_PER_YEAR : (time.at(-1)! - time[0]!) / DAY
}

function longestDays(time: Float64Array | null, episodes: readonly DrawdownEpisode[]): Metric {
  if (time === null) return noValue('no times')
  return metric(episodes.reduce((longest, e) => Math.max(longest, e.durationDays!), 0))
}

/** (growth − risk-free) ÷ risk. */
function perUnit(growth: Metric, riskFree: number, risk: Metric, none: string): Metric {
  if (growth.value === null) return growth
  return risk.value === null ? risk : ratio(growth.value - riskFree, risk.value, none)
}

/** Final equity less the start and what was paid in. */
function netProfit({ equity, flows = [] }: EquityCurve, rows: number): number {
  const paidIn = flows.reduce((sum, flow) => sum + (flow.row < rows ? flow.amount : 0), 0)
  return equity[rows - 1]! - equity[0]! - paidIn
}
