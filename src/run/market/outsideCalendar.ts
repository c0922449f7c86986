import type { SessionCalendar } from '../../parts/sessionCalendar.ts'
import { Sessions } from '../../parts/sessions.ts'

/**
 * Says once that times lie on dates of which the market's calendar knows no holidays: no rule of the scenario asks for them,
 * or the run would have been refused.
 * @param times in any order, UTC epoch ms; NaN where one is unknown
 */
export function outsideCalendarNotices(calendar: SessionCalendar, times: Iterable<number>, what: string): string[] {
  if (calendar.always) return []
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const time of times) {
    if (time < first) first = time
    if (time > last) last = time
  }
  if (!(Number.isFinite(first) && Number.isFinite(last))) return []
  const [from, to] = [sessionOf(calendar, first), sessionOf(calendar, last)]
  if (from.isCovered && to.isCovered) return []
  const { name, covers } = calendar
  const span = covers === null ? 'no dates' : `${covers.from} to ${covers.to}`
  return [
    `the session calendar ${name} covers ${span}, and the ${what} reach from ${from.name} to ${to.name}: outside it no holiday and no early close is known`,
  ]
}

function sessionOf(calendar: SessionCalendar, ms: number): { name: string; isCovered: boolean } {
  const sessions = new Sessions(calendar, ms, ms)
  const index = sessions.indexAt(ms)
  return { name: sessions.nameOf(index), isCovered: sessions.isCovered(index) }
}
