import { type Metric, metric, noValue } from '../metric.ts'
import { calendarYears, DAYS_PER_YEAR } from './time.ts'

/** Last value ÷ first − 1; below −1 where a debt is left. */
export function totalReturn(index: Float64Array): number {
  return index.at(-1)! / index[0]! - 1
}

/** Compound growth per year by periods: (1 + total)^(P ÷ n) − 1. */
export function growthByPeriods(total: number, periods: number, periodsPerYear: number): Metric {
  return periods === 0 ? noValue('no returns') : metric(whatIsLeft(total) ** (periodsPerYear / periods) - 1)
}

/** Compound growth per year by the calendar, the headline figure: (1 + total)^(1 ÷ years) − 1 (GIPS practice). */
export function growthByCalendar(total: number, time: Float64Array | null): Metric {
  if (time === null) return noValue('no times')
  const years = calendarYears(time[0]!, time.at(-1)!)
  if (!(years * DAYS_PER_YEAR >= 1)) return noValue('less than one day')
  return metric(whatIsLeft(total) ** (1 / years) - 1)
}

/** Growth factor: a debt compounds to no more than the loss of everything. */
function whatIsLeft(total: number): number {
  return Math.max(1 + total, 0)
}
