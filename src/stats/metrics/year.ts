import { type Metric, noValue } from '../metric.ts'

/** A shorter curve tells nothing of growth a year: a good week would be 1,000%. */
export const LEAST_DAYS = 90

/** How figures are brought to a year, and which of them a curve is too uneven or too short for. */
export interface Year {
  readonly periodsPerYear: number
  /** Per year; 0.03 = 3%. */
  readonly riskFree: number
  /** The figure, which takes steps for equal; undefined where they are not. */
  readonly even: (figure: Metric) => Metric
  /** The figure, which is growth a year; undefined where the curve is too short to tell. */
  readonly long: (figure: Metric) => Metric
}

/**
 * @param uneven why steps are not equal; null = they are
 * @param short why the curve is too short for growth a year; null = it is not
 */
export function makeYear(periodsPerYear: number, riskFree: number, uneven: string | null, short: string | null): Year {
  const gate = (reason: string | null) => (figure: Metric) => (reason === null ? figure : noValue(reason))
  return { periodsPerYear, riskFree, even: gate(uneven), long: gate(short) }
}
