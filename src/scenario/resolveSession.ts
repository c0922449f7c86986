import { ALWAYS, type SessionCalendar } from '../parts/sessionCalendar.ts'
import { isZone } from '../parts/zone.ts'
import type { Finding } from './findings.ts'
import type { KeyPath } from './located.ts'
import * as messages from './sessionMessages.ts'
import type { SessionInput } from './sessionSchema.ts'

/** What the schema cannot see: a zone that there is, and dates that fit each other. Paths are relative to the file. */
export function checkSession({ zone, always, weekly, covers, closed, earlyClose }: SessionInput): Finding[] {
  const findings: Finding[] = []
  const report = (path: KeyPath, message: string) => findings.push({ path, message, hint: null, pointAt: 'value' })
  if (!isZone(zone)) report(['zone'], messages.unknownZone(zone))
  if ((always === undefined) === (weekly === undefined)) report(['weekly'], messages.weeklyOrAlways)
  if (covers !== undefined && covers.to < covers.from) report(['covers', 'to'], messages.coversOrder)
  for (const [name, list] of Object.entries({ closed, earlyClose })) {
    for (const [i, { date }] of list.entries()) {
      if (list.slice(0, i).some(other => other.date === date)) report([name, i, 'date'], messages.dateTwice(date))
      if (covers !== undefined && (date < covers.from || date > covers.to)) {
        report([name, i, 'date'], messages.dateNotCovered(date))
      }
    }
  }
  return findings
}

/** The calendar as sessions are made from it. */
export function resolveSession(input: SessionInput): SessionCalendar {
  if (input.always) return { ...ALWAYS, name: input.name }
  return {
    name: input.name,
    zone: input.zone,
    always: false,
    weekly: input.weekly ?? [],
    dailyBreak: input.dailyBreak ?? null,
    covers: input.covers ?? null,
    closed: input.closed.map(({ date }) => date),
    earlyClose: input.earlyClose.map(({ date, at }) => ({ date, at })),
  }
}
