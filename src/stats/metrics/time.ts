/** Milliseconds of a day. */
export const DAY = 86_400_000

export const DAYS_PER_YEAR = 365.25

/** Years of 365.25 days between two times (epoch milliseconds). */
export function calendarYears(start: number, end: number): number {
  return (end - start) / (DAYS_PER_YEAR * DAY)
}
