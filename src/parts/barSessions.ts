import { coverHint, type SessionCalendar } from './sessionCalendar.ts'
import { type Sessions, sessionsOver } from './sessions.ts'
import { StrategyError } from './strategyError.ts'

const MINUTE_MS = 60_000

/** The market's session at each bar, as a strategy sees it: by its index, like the columns of the bars. */
export interface BarSessions {
  /** ISO date that names the session of bar i: that of its end in the calendar's zone. '' where there is no such bar. */
  day(i: number): string
  /** Minutes from the open of the session to the end of bar i; 0 or less before it. NaN where there is no such bar. */
  minutesFromStart(i: number): number
  /** Minutes from the end of bar i to the end of the session; below 0 after it. NaN where there is no such bar. */
  minutesToEnd(i: number): number
}

/** The sessions of bars; nothing is worked out before a strategy asks. Minutes need a calendar that knows the holidays. */
export class CalendarSessions implements BarSessions {
  private readonly calendar: SessionCalendar
  private readonly time: Float64Array
  private readonly stepMs: number
  private made: Sessions | null

  /**
   * @param time opens of the bars, UTC epoch ms
   * @param stepMs usual step between bars: a bar ends so much after its open
   */
  constructor(calendar: SessionCalendar, time: Float64Array, stepMs: number, made: Sessions | null = null) {
    this.calendar = calendar
    this.time = time
    this.stepMs = stepMs
    this.made = made
  }

  /** The same for the first bars alone. */
  first(count: number): CalendarSessions {
    return new CalendarSessions(this.calendar, this.time.subarray(0, count), this.stepMs, this.made)
  }

  day(i: number): string {
    const opens = this.time[i]
    return opens === undefined ? '' : this.sessions.nameOf(this.sessions.indexAt(opens))
  }

  minutesFromStart(i: number): number {
    const opens = this.time[i]
    if (opens === undefined) return Number.NaN
    return (opens + this.stepMs - this.sessions.opensAt(this.coveredAt(i, opens))) / MINUTE_MS
  }

  minutesToEnd(i: number): number {
    const opens = this.time[i]
    if (opens === undefined) return Number.NaN
    return (this.sessions.closesAt(this.coveredAt(i, opens)) - opens - this.stepMs) / MINUTE_MS
  }

  private get sessions(): Sessions {
    this.made ??= sessionsOver(this.calendar, this.time[0]!, this.time.at(-1)!)
    return this.made
  }

  private coveredAt(i: number, opens: number): number {
    const index = this.sessions.indexAt(opens)
    if (this.sessions.isCovered(index)) return index
    const { name, covers } = this.calendar
    const span = covers === null ? 'no dates' : `${covers.from} to ${covers.to}`
    const day = this.sessions.nameOf(index)
    const message = `the strategy asks for minutes of the session of ${day}, and the session ${name} covers ${span}`
    throw new StrategyError(i, `${message}; ${coverHint(covers, day)}`)
  }
}
