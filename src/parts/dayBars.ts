import { DayBar } from '../core/marginColumns.ts'
import type { SessionCalendar } from './sessionCalendar.ts'
import { sessionsOver } from './sessions.ts'
import { fittingBars, sessionsOf } from './timeRules.ts'

const MINUTE_MS = 60_000

/**
 * What each bar is for a broker's day margin, a number of `DayBar`: a day bar opens in its session and ends at or before
 * the session's end less so many minutes; the last one of each session is marked.
 * @param time opens of the bars, UTC epoch ms
 * @param stepMs usual step between bars
 * @throws TimeRuleError for a date that the calendar does not cover, and for bars longer than what a session leaves
 */
export function makeDayBars(
  calendar: SessionCalendar,
  time: Float64Array,
  stepMs: number,
  minutesBefore: number,
): Uint8Array {
  if (time.length === 0) return new Uint8Array(0)
  const sessions = sessionsOver(calendar, time[0]!, time.at(-1)!)
  // Bars that are too long have no way out, so they are told before dates that have one.
  const found = Int32Array.from(time, opens => sessions.indexAt(opens))
  const fits = fittingBars(sessions, found, time, stepMs, minutesBefore * MINUTE_MS, 'dayMargin')
  const session = sessionsOf(sessions, time, 'dayMargin')
  return fits.map((fit, i) => {
    if (fit === 0) return DayBar.none
    const another = session[i + 1] === session[i] && fits[i + 1] === 1
    return another ? DayBar.day : DayBar.last
  })
}
