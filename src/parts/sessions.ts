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
  private readonly names: string[] = []

  constructor(calendar: SessionCalendar, from: number, to: number) {
    this.calendar = calendar
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
    if (low === this.closes.length) throw new RangeError(`no session at or after ${isoDay(ms)}`)
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
    return this.calendar.always ? isoDay(index * DAY_MS) : this.names[index]!
  }

  /** Whether the calendar knows the holidays of that session's date. */
  isCovered(index: number): boolean {
    if (this.calendar.always) return true
    const { covers } = this.calendar
    const name = this.nameOf(index)
    return covers !== null && name >= covers.from && name <= covers.to
  }

  private fill(from: number, to: number): void {
    const { calendar } = this
    const closed = new Set(calendar.closed)
    const earlyClose = new Map(calendar.earlyClose.map(({ date, at }) => [date, at]))
    const shifts = zoneShifts(calendar.zone, from, to)
    const sunday = Math.floor(from / DAY_MS) - new Date(from).getUTCDay()
    for (let day = sunday; day * DAY_MS < to; day += WEEK_DAYS) {
      for (const [open, close] of weekOf(calendar)) {
        const lastDay = day + Math.ceil(close / DAY_MINUTES) - 1
        const name = isoDay(lastDay * DAY_MS)
        if (closed.has(name)) continue
        const early = earlyClose.get(name)
        const end = early === undefined ? day * DAY_MINUTES + close : lastDay * DAY_MINUTES + early
        this.add(shifts, day * DAY_MINUTES + open, Math.min(end, day * DAY_MINUTES + close), name)
      }
    }
  }

  private add(shifts: ZoneShifts, open: number, close: number, name: string): void {
    this.opens.push(momentOf(shifts, open * MINUTE_MS))
    this.closes.push(momentOf(shifts, close * MINUTE_MS))
    this.names.push(name)
  }
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

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
