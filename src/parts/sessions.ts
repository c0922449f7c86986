import type { SessionCalendar } from './sessionCalendar.ts'
import { momentOf, type ZoneShifts, zoneShifts } from './zone.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const DAY_MINUTES = 1440
const WEEK_DAYS = 7
/** Sessions are made for this much more than the span asked for: a week's rest and a holiday fit in. */
const MARGIN_MS = 15 * DAY_MS

/**
 * The sessions of a calendar over a span of time (UTC epoch ms), by index. A session is named by the date of its end in
 * its zone. A moment between two sessions belongs to the next one.
 */
export class Sessions {
  readonly calendar: SessionCalendar
  private readonly opens: number[] = []
  private readonly closes: number[] = []
  /** Days since 1970 of their ends. */
  private readonly days: number[] = []
  /** Those that were asked for. */
  private readonly names: string[] = []
  /** Days since 1970 of the first and the last date that the calendar covers. */
  private readonly covered: readonly [number, number] | null

  constructor(calendar: SessionCalendar, from: number, to: number) {
    this.calendar = calendar
    const { covers } = calendar
    this.covered = covers === null ? null : [dayOf(covers.from), dayOf(covers.to)]
    if (!calendar.always) this.fill(from - MARGIN_MS, to + MARGIN_MS)
  }

  /** Index of the session that holds a moment, or of the next. */
  indexAt(ms: number): number {
    if (this.calendar.always) return Math.floor(ms / DAY_MS)
    let [low, high] = [0, this.closes.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.closes[middle]! <= ms) low = middle + 1
      else high = middle
    }
    if (low === this.closes.length) throw new RangeError(`no session at or after ${isoDay(Math.floor(ms / DAY_MS))}`)
    return low
  }

  opensAt(index: number): number {
    return this.calendar.always ? index * DAY_MS : this.opens[index]!
  }

  closesAt(index: number): number {
    return this.calendar.always ? (index + 1) * DAY_MS : this.closes[index]!
  }

  /** ISO date of its end. */
  nameOf(index: number): string {
    if (this.calendar.always) return isoDay(index)
    this.names[index] ??= isoDay(this.days[index]!)
    return this.names[index]
  }

  /** Whether the calendar knows the holidays of that session's date. */
  isCovered(index: number): boolean {
    if (this.calendar.always) return true
    const { covered } = this
    const day = this.days[index]!
    return covered !== null && day >= covered[0] && day <= covered[1]
  }

  private fill(from: number, to: number): void {
    const { calendar } = this
    const closed = new Set(calendar.closed.map(dayOf))
    const earlyClose = new Map(calendar.earlyClose.map(({ date, at }) => [dayOf(date), at]))
    const week = weekOf(calendar)
    const shifts = zoneShifts(calendar.zone, from, to)
    const sunday = Math.floor(from / DAY_MS) - new Date(from).getUTCDay()
    for (let day = sunday; day * DAY_MS < to; day += WEEK_DAYS) {
      for (const [open, close] of week) {
        const lastDay = day + Math.ceil(close / DAY_MINUTES) - 1
        if (closed.has(lastDay)) continue
        const early = earlyClose.get(lastDay)
        const end = early === undefined ? day * DAY_MINUTES + close : lastDay * DAY_MINUTES + early
        this.add(shifts, day * DAY_MINUTES + open, Math.min(end, day * DAY_MINUTES + close), lastDay)
      }
    }
  }

  private add(shifts: ZoneShifts, open: number, close: number, day: number): void {
    this.opens.push(momentOf(shifts, open * MINUTE_MS))
    this.closes.push(momentOf(shifts, close * MINUTE_MS))
    this.days.push(day)
  }
}

/** What was made last of a calendar: most that ask for its sessions ask for the same span. */
const latest = new WeakMap<SessionCalendar, { readonly from: number; readonly to: number; readonly made: Sessions }>()

/** The sessions of a calendar over a span, made once for all that ask for it in turn. */
export function sessionsOver(calendar: SessionCalendar, from: number, to: number): Sessions {
  const last = latest.get(calendar)
  if (last !== undefined && last.from === from && last.to === to) return last.made
  const made = new Sessions(calendar, from, to)
  latest.set(calendar, { from, to, made })
  return made
}

/** The sessions of one week without holidays, in minutes from its Sunday 00:00, in order: spans cut by the break. */
function weekOf({ weekly, dailyBreak }: SessionCalendar): [number, number][] {
  return weekly
    .map(({ open, close }) => ({ open, close: close > open ? close : close + WEEK_DAYS * DAY_MINUTES }))
    .toSorted((a, b) => a.open - b.open)
    .flatMap(({ open, close }) => (dailyBreak === null ? [[open, close]] : cutByBreak(open, close, dailyBreak)))
}

function cutByBreak(open: number, close: number, { from, to }: { from: number; to: number }): [number, number][] {
  const pieces: [number, number][] = []
  const length = to > from ? to - from : to - from + DAY_MINUTES
  let start = open
  for (let rest = Math.floor(open / DAY_MINUTES - 1) * DAY_MINUTES + from; rest < close; rest += DAY_MINUTES) {
    if (rest > start) pieces.push([start, rest])
    start = Math.max(start, rest + length)
  }
  if (start < close) pieces.push([start, close])
  return pieces
}

/** @param day days since 1970 */
function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** Of an ISO date. */
function dayOf(date: string): number {
  return Date.parse(date) / DAY_MS
}
