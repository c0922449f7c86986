import type { Tape } from '../core/tape.ts'
import { type DayHours, lengthOfHours, withinHours } from './hoursOfDay.ts'
import type { SessionCalendar } from './sessionCalendar.ts'
import { offsetAt, zoneShifts } from './zone.ts'

const DAY_MS = 86_400_000

/**
 * The tape with its fills outside the main session marked. Bars that are longer than the session tell no hour, and neither do
 * the whole days of a list of dates: these fills are in it. Weekends have no main session, and neither have the days on which
 * the calendar is closed or closes early.
 * @param stepMs usual step between bars; 0 for a list of trades
 * @param calendar of the market; null = dates are made up, and every day is like the others
 */
export function markOutside(tape: Tape, main: DayHours | null, stepMs: number, calendar: SessionCalendar | null): Tape {
  if (main === null || stepMs > lengthOfHours(main)) return tape
  const times = [...tape.entryTime, ...tape.legs.time].filter(Number.isFinite)
  if (times.length === 0) return tape
  const [first, last] = times.reduce(([a, b], time) => [Math.min(a, time), Math.max(b, time)], [Infinity, -Infinity])
  const isWithin = withinHours(main, first!, last!)
  const isOff = calendar === null || calendar.always ? () => false : offDays(calendar, main.zone, first!, last!)
  const tellsHour = (time: number) => Number.isFinite(time) && (stepMs > 0 || time % DAY_MS !== 0)
  const isOutside = (time: number) => (tellsHour(time) && (!isWithin(time) || isOff(time)) ? 1 : 0)
  return {
    ...tape,
    outside: { entry: Uint8Array.from(tape.entryTime, isOutside), leg: Uint8Array.from(tape.legs.time, isOutside) },
  }
}

/** Whether a moment between two others lies on a day without a main session, by the dates of a zone. */
function offDays(
  { closed, earlyClose }: SessionCalendar,
  zone: string,
  first: number,
  last: number,
): (ms: number) => boolean {
  const shifts = zoneShifts(zone, first, last)
  const dates = new Set([...closed, ...earlyClose.map(({ date }) => date)])
  return ms => {
    const local = new Date(ms + offsetAt(shifts, ms))
    const day = local.getUTCDay()
    return day === 0 || day === 6 || dates.has(local.toISOString().slice(0, 10))
  }
}
