import { type Metric, metric, noValue } from '../metric.ts'
import { growthByCalendar, growthByPeriods, totalReturn } from './growth.ts'
import type { EquityCurve, GrowthIndex } from './growthIndex.ts'
import { moneyWeightedReturn } from './moneyWeighted.ts'
import { calendarYears } from './time.ts'
import type { Year } from './year.ts'

/**
 * What a curve earned. The time- and money-weighted returns are per year, and only where there are cash flows.
 * @param periods returns between equal steps of the curve
 */
export function growthMetrics(curve: EquityCurve, { index, time }: GrowthIndex, periods: number, year: Year) {
  const { periodsPerYear, even, long } = year
  const total = totalReturn(index)
  const byCalendar = long(growthByCalendar(total, time))
  return {
    n_returns: periods,
    periods_per_year: even(metric(periodsPerYear)),
    years_by_periods: even(metric(periods / periodsPerYear)),
    years_by_calendar: time === null ? noValue('no times') : calendarYears(time[0]!, time.at(-1)!),
    total_return: total,
    cagr_by_periods: even(long(growthByPeriods(total, periods, periodsPerYear))),
    cagr_by_calendar: byCalendar,
    time_weighted_return: curve.flows?.length ? byCalendar : noValue('no cash flows'),
    money_weighted_return: curve.flows?.length ? long(moneyWeightedReturn(curve)) : moneyWeightedReturn(curve),
  } satisfies Record<string, Metric | number>
}
