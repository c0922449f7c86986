/** When a market trades, as data: times are wall-clock minutes of its zone, dates are ISO dates of its zone. */
export interface SessionCalendar {
  readonly name: string
  readonly zone: string
  /** Trades without a break: the session is the UTC day, and the rest of the calendar is empty. */
  readonly always: boolean
  /** Spans of a week in minutes from Sunday 00:00; a span that closes at or before its open ends in the next week. */
  readonly weekly: readonly { readonly open: number; readonly close: number }[]
  /** A rest on every day of a span, in minutes of the day; null = none. */
  readonly dailyBreak: { readonly from: number; readonly to: number } | null
  /** Dates, both included, that `closed` and `earlyClose` are complete for; null = none. */
  readonly covers: { readonly from: string; readonly to: string } | null
  /** Names of the sessions that do not take place. */
  readonly closed: readonly string[]
  /** Sessions that end earlier: their names, and the minute of the day. */
  readonly earlyClose: readonly { readonly date: string; readonly at: number }[]
}

/** Trades without a break. */
export const ALWAYS: SessionCalendar = {
  name: '24x7',
  zone: 'UTC',
  always: true,
  weekly: [],
  dailyBreak: null,
  covers: null,
  closed: [],
  earlyClose: [],
}

/** The regular hours of a market on every date: simulated bars have made-up ones, and a made-up year has no holidays. */
export function withoutHolidays(calendar: SessionCalendar): SessionCalendar {
  if (calendar.always) return calendar
  return { ...calendar, covers: { from: '0000-01-01', to: '9999-12-31' }, closed: [], earlyClose: [] }
}

/** What to do about bars of a session, of that name, that a calendar does not cover. */
export function coverHint(covers: SessionCalendar['covers'], day: string, someCovered = true): string {
  const own = 'a session file of your own, with covers: { from, to }, as session of the ladder'
  if (covers === null || !someCovered) return `take ${own}`
  const bound = day < covers.from ? `from: ${covers.from}` : `to: ${covers.to}`
  return `set prices.history.${bound}, or take ${own}`
}
