import { type Metric, noValue } from '../metric.ts'
import { growthByCalendar, growthByPeriods, totalReturn } from './growth.ts'
import type { EquityCurve, GrowthIndex } from './growthIndex.ts'
import { moneyWeightedReturn } from './moneyWeighted.ts'
import { calendarYears } from './time.ts'

/** What a curve earned. The time- and money-weighted returns are per year, and only where there are cash flows. */
export function growthMetrics(curve: EquityCurve, { index, time }: GrowthIndex, periodsPerYear: number) {
  const periods = index.length - 1
  const total = totalReturn(index)
  const byCalendar = growthByCalendar(total, time)
  return {
    n_returns: periods,
    periods_per_year: periodsPerYear,
    years_by_periods: periods / periodsPerYear,
    years_by_calendar: time === null ? noValue('no times') : calendarYears(time[0]!, time.at(-1)!),
    total_return: total,
    cagr_by_periods: growthByPeriods(total, periods, periodsPerYear),
    cagr_by_calendar: byCalendar,
    time_weighted_return: curve.flows?.length ? byCalendar : noValue('no cash flows'),
    money_weighted_return: moneyWeightedReturn(curve),
  } satisfies Record<string, Metric | number>
}
