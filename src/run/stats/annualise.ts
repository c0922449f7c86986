import { intervals } from '../../io/csv/intervals.ts'

const DAY_MS = 86_400_000
const SATURDAY = 6
/** Round-the-clock markets have a Saturday in seven rows; half of that leaves room for holes. */
const SATURDAY_SHARE = 1 / 14
/** Trading days alone lie 1.45 days apart on average, around a median of one. */
const UNEVEN = 2

/** Rows of a curve at about equal distances, and how many make a year. */
export interface Annualised {
  readonly time: Float64Array
  readonly equity: Float64Array
  readonly periodsPerYear: number
  /** What was found, in words. */
  readonly periods: string
  readonly notices: readonly string[]
}

/**
 * Infers the periods per year from the median distance of the rows: days with Saturdays 365, without 252, weeks 52,
 * months 12, quarters 4, years 1. Of rows nearer than a day the last of each UTC day counts, after the first row.
 */
export function annualise(time: Float64Array, equity: Float64Array): Annualised {
  const days = intervals(time).medianMs! / DAY_MS
  if (days < 0.9) {
    const kept = lastOfDays(time)
    const daily = { time: kept.map(i => time[i]!), equity: kept.map(i => equity[i]!) }
    const perYear = daysPerYear(Float64Array.from(daily.time))
    return {
      time: Float64Array.from(daily.time),
      equity: Float64Array.from(daily.equity),
      ...perYear,
      periods: `the last row of each UTC day, ${perYear.periods}`,
      notices: [],
    }
  }
  const found = days < 2 ? daysPerYear(time) : longer(days)
  const mean = (time.at(-1)! - time[0]!) / (time.length - 1) / DAY_MS
  const uneven = `rows are spaced unevenly, ${days.toFixed(1)} days apart at the median and ${mean.toFixed(1)} on average: figures for a year take them as even`
  return { time, equity, ...found, notices: mean > UNEVEN * days ? [uneven] : [] }
}

type PerYear = Pick<Annualised, 'periodsPerYear' | 'periods'>

function daysPerYear(time: Float64Array): PerYear {
  const saturdays = time.filter(ms => new Date(ms).getUTCDay() === SATURDAY).length
  return saturdays > SATURDAY_SHARE * time.length
    ? { periodsPerYear: 365, periods: 'days, weekends among them' }
    : { periodsPerYear: 252, periods: 'days without weekends' }
}

function longer(days: number): PerYear {
  if (days < 10) return { periodsPerYear: 52, periods: 'weeks' }
  if (days < 45) return { periodsPerYear: 12, periods: 'months' }
  return days < 200 ? { periodsPerYear: 4, periods: 'quarters' } : { periodsPerYear: 1, periods: 'years' }
}

/** The first row, and the last one of every UTC day. */
function lastOfDays(time: Float64Array): number[] {
  const day = (i: number) => Math.floor(time[i]! / DAY_MS)
  return Array.from(time.keys()).filter(i => i === 0 || i === time.length - 1 || day(i) !== day(i + 1))
}
