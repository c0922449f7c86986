import type { Sessions } from '../../parts/sessions.ts'

/** Lengths that no number of milliseconds has: weeks from Monday, and months, of the dates that sessions are named by. */
export const CALENDAR_PERIODS = { '1w': 'week', '1mo': 'month' } as const
export type CalendarPeriod = (typeof CALENDAR_PERIODS)[keyof typeof CALENDAR_PERIODS]

/** The sessions of a week or a month, by their indices in order. */
export interface PeriodSessions {
  readonly first: number
  readonly last: number
}

const DAY_MS = 86_400_000
const MONDAY = 1
const WEEK_DAYS = 7
/** A session may be cut in pieces by the break of its day; a month has 31 days. */
const MOST_SESSIONS = 100

/** The sessions of the period that a session belongs to, as far as the calendar was laid out. */
export function periodOf(sessions: Sessions, session: number, period: CalendarPeriod): PeriodSessions {
  const key = keyOf(sessions.nameOf(session), period)
  const isOf = (index: number) => {
    const name: string | undefined = index < 0 && !sessions.calendar.always ? undefined : sessions.nameOf(index)
    return name !== undefined && keyOf(name, period) === key
  }
  let [first, last] = [session, session]
  while (session - first < MOST_SESSIONS && isOf(first - 1)) first--
  while (last - session < MOST_SESSIONS && isOf(last + 1)) last++
  return { first, last }
}

/** The month, or the Monday of the week, of an ISO date. */
function keyOf(date: string, period: CalendarPeriod): string {
  if (period === 'month') return date.slice(0, 'yyyy-mm'.length)
  const ms = Date.parse(date)
  const sinceMonday = (new Date(ms).getUTCDay() + WEEK_DAYS - MONDAY) % WEEK_DAYS
  return new Date(ms - sinceMonday * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length)
}
