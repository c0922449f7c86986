import { Reason } from '../core/tape.ts'
import { type DayHours, withinHours } from './hoursOfDay.ts'
import { coverHint, type SessionCalendar } from './sessionCalendar.ts'
import { type Sessions, sessionsOver } from './sessions.ts'

const MINUTE_MS = 60_000

/** What a scenario says about time, for every strategy (§12, Time). Null = nothing. */
export interface TimeTerms {
  readonly afterBars: number | null
  readonly flatAtSessionEnd: { readonly minutesBefore: number } | null
  readonly hours: DayHours | null
  readonly perSession: number | null
}

/** Why a bar takes no entry. */
export const Shut = { open: 0, session: 1, hours: 2 } as const

/** The same bar by bar. Null = nothing. */
export interface TimeRules {
  /** A trade leaves at the open of the bar that comes so many after its entry; Infinity = never. */
  readonly afterBars: number
  /** The reason by which a position leaves at the close of a bar; `Reason.none` = it stays. */
  readonly leaves: Uint8Array | null
  /** A number of `Shut` for every bar. */
  readonly shut: Uint8Array | null
  /** Index of each bar's session, and the most entries of one. */
  readonly session: Int32Array | null
  readonly perSession: number
  /** The bar that each bar of the path is part of, where finer bars are played; null = each is one of its own. */
  readonly barOf: Int32Array | null
}

export const NO_TIME_RULES: TimeRules = {
  afterBars: Number.POSITIVE_INFINITY,
  leaves: null,
  shut: null,
  session: null,
  perSession: Number.POSITIVE_INFINITY,
  barOf: null,
}

/** Bars that a rule of time cannot be played on. */
export class TimeRuleError extends Error {
  override readonly name = 'TimeRuleError'
  /** Which setting asks for it. */
  readonly rule: 'flatAtSessionEnd' | 'perSession' | 'dayMargin'
  /** What to do about it. */
  readonly hint: string | null

  constructor(rule: TimeRuleError['rule'], message: string, hint: string | null = null) {
    super(message)
    this.rule = rule
    this.hint = hint
  }
}

/**
 * The rules of time on bars that open at these times (UTC epoch ms).
 * @param stepMs usual step between bars: a bar ends so much after its open, or at the next open if that is earlier
 * @throws TimeRuleError for a date that the calendar does not cover, and for bars longer than what a session leaves
 */
export function makeTimeRules(
  terms: TimeTerms,
  calendar: SessionCalendar,
  time: Float64Array,
  stepMs: number,
): TimeRules {
  const { afterBars, flatAtSessionEnd, hours, perSession } = terms
  const bySession = flatAtSessionEnd !== null || perSession !== null
  const sessions = bySession && time.length > 0 ? sessionsOver(calendar, time[0]!, time.at(-1)!) : null
  const rule = flatAtSessionEnd === null ? 'perSession' : 'flatAtSessionEnd'
  const session = sessions === null ? null : sessionsOf(sessions, time, rule)
  const shut = flatAtSessionEnd === null && hours === null ? null : new Uint8Array(time.length)
  let leaves: Uint8Array | null = null
  if (flatAtSessionEnd !== null && sessions !== null) {
    const fits = fittingBars(sessions, session!, time, stepMs, flatAtSessionEnd.minutesBefore * MINUTE_MS)
    for (const [i, fit] of fits.entries()) if (fit === 0) shut![i] = Shut.session
    leaves = lastFitting(fits, session!, sessions, time, stepMs, flatAtSessionEnd.minutesBefore * MINUTE_MS)
  }
  if (hours !== null) shutByHours(shut!, hours, time)
  return {
    afterBars: afterBars ?? Number.POSITIVE_INFINITY,
    leaves,
    shut,
    session,
    perSession: perSession ?? Number.POSITIVE_INFINITY,
    barOf: null,
  }
}

/** Index of each bar's session. @throws TimeRuleError for a date that the calendar does not cover */
export function sessionsOf(sessions: Sessions, time: Float64Array, rule: TimeRuleError['rule']): Int32Array {
  const session = new Int32Array(time.length)
  for (let i = 0; i < time.length; i++) {
    const index = sessions.indexAt(time[i]!)
    if (!sessions.isCovered(index)) {
      const { name, covers } = sessions.calendar
      const span = covers === null ? 'no dates' : `${covers.from} to ${covers.to}`
      const day = sessions.nameOf(index)
      const message = `the session ${name} covers ${span}, and the bars reach ${day}`
      const [first, last] = [time[0]!, time.at(-1)!].map(opens => sessions.nameOf(sessions.indexAt(opens)))
      const someCovered = covers !== null && first! <= covers.to && last! >= covers.from
      throw new TimeRuleError(rule, message, coverHint(covers, day, someCovered))
    }
    session[i] = index
  }
  return session
}

function shutByHours(shut: Uint8Array, hours: DayHours, time: Float64Array): void {
  if (time.length === 0) return
  const isOpen = withinHours(hours, time[0]!, time.at(-1)!)
  for (let i = 0; i < time.length; i++) if (!isOpen(time[i]!)) shut[i] = Shut.hours
}

/** 1 where a bar lies in one session and ends at or before its end less `before` ms. */
export function fittingBars(
  sessions: Sessions,
  session: Int32Array,
  time: Float64Array,
  stepMs: number,
  before: number,
  rule: TimeRuleError['rule'] = 'flatAtSessionEnd',
): Uint8Array {
  return Uint8Array.from(time, (opens, i) => {
    const [start, end] = [sessions.opensAt(session[i]!), sessions.closesAt(session[i]!) - before]
    if (stepMs > end - start) {
      const name = sessions.nameOf(session[i]!)
      const minutes = (ms: number) => `${Math.max(0, ms) / MINUTE_MS} minutes`
      const message = `bars of ${minutes(stepMs)} are longer than the ${minutes(end - start)} that the session of ${name} leaves`
      throw new TimeRuleError(rule, message)
    }
    return opens >= start && endOfBar(time, i, stepMs) <= end ? 1 : 0
  })
}

function endOfBar(time: Float64Array, i: number, stepMs: number): number {
  return Math.min(time[i]! + stepMs, time[i + 1] ?? Number.POSITIVE_INFINITY)
}

/** The bars at whose close a position leaves: the last fitting one of each session, where the data do not end before. */
function lastFitting(
  fits: Uint8Array,
  session: Int32Array,
  sessions: Sessions,
  time: Float64Array,
  stepMs: number,
  before: number,
): Uint8Array {
  return fits.map((fit, i) => {
    if (fit === 0) return Reason.none
    const isLast = i + 1 === time.length
    const another = isLast
      ? endOfBar(time, i, stepMs) + stepMs <= sessions.closesAt(session[i]!) - before
      : session[i + 1] === session[i] && fits[i + 1] === 1
    return another ? Reason.none : Reason.session
  })
}
