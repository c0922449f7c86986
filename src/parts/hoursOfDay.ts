import { offsetAt, zoneShifts } from './zone.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440

/** Wall-clock hours of a zone in minutes of the day; `from` included, `to` not; from > to wraps over midnight. */
export interface DayHours {
  readonly from: number
  readonly to: number
  readonly zone: string
}

/** Whether a moment between two others (UTC epoch ms) is within hours of the day. */
export function withinHours({ from, to, zone }: DayHours, first: number, last: number): (ms: number) => boolean {
  const shifts = zoneShifts(zone, first, last)
  return ms => {
    const minutes = Math.floor((ms + offsetAt(shifts, ms)) / MINUTE_MS)
    const minute = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
    return from < to ? minute >= from && minute < to : minute >= from || minute < to
  }
}

/** How long the hours last, in ms. */
export function lengthOfHours({ from, to }: DayHours): number {
  return (from < to ? to - from : to - from + DAY_MINUTES) * MINUTE_MS
}
