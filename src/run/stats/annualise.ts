import { medianStep } from '../../io/columns/intervals.ts'
import type { Annualisation } from '../../stats/metrics/curveMetrics.ts'
import { dailyRows, unevenDailySteps, unevenSteps } from '../../stats/metrics/spacing.ts'

const DAY_MS = 86_400_000
const SATURDAY = 6
/** Round-the-clock markets have a Saturday in seven rows; half of that leaves room for holes. */
const SATURDAY_SHARE = 1 / 14

/** How a curve is brought to a year. */
export interface Annualised extends Annualisation {
  /** What was found, in words. */
  readonly periods: string
  readonly uneven: string | null
}

/**
 * Infers the periods per year from the median distance of the rows: days with Saturdays 365, without 252, weeks 52,
 * months 12, quarters 4, years 1. Of rows nearer than a day the last of each UTC day counts, after the first row.
 */
export function annualise(time: Float64Array, equity: Float64Array): Annualised {
  const days = medianStep(time) / DAY_MS
  if (days < 0.9) {
    const kept = dailyRows(time)
    const steps = { time: Float64Array.from(kept, i => time[i]!), equity: Float64Array.from(kept, i => equity[i]!) }
    const perYear = daysPerYear(steps.time)
    return {
      ...perYear,
      steps,
      periods: `the last row of each UTC day, ${perYear.periods}`,
      uneven: unevenDailySteps(steps.time),
    }
  }
  return { ...(days < 2 ? daysPerYear(time) : longer(days)), uneven: unevenSteps(time) }
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
