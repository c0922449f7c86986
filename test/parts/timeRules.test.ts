import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Reason } from '../../src/core/tape.ts'
import { ALWAYS } from '../../src/parts/sessionCalendar.ts'
import { makeTimeRules, NO_TIME_RULES, Shut, type TimeTerms } from '../../src/parts/timeRules.ts'
import { readSessionText } from '../scenario/support.ts'

const HOUR_MS = 3_600_000
const globex = readSessionText(readFileSync('test/fixtures/sessions/cme-globex.yaml', 'utf8'))
const NONE: TimeTerms = { afterBars: null, flatAtSessionEnd: null, hours: null, perSession: null }
const hoursFrom = (iso: string, count: number) =>
  Float64Array.from({ length: count }, (_, i) => Date.parse(iso) + i * HOUR_MS)

describe('makeTimeRules', () => {
  it('asks for nothing where the scenario says nothing', () => {
    expect(makeTimeRules(NONE, ALWAYS, hoursFrom('2024-01-01', 3), HOUR_MS)).toEqual(NO_TIME_RULES)
  })

  it('leaves at the close of the last bar that ends in time, and shuts the bars after it', () => {
    const terms = { ...NONE, flatAtSessionEnd: { minutesBefore: 60 } }
    const { leaves, shut } = makeTimeRules(terms, ALWAYS, hoursFrom('2024-01-01T21:00Z', 5), HOUR_MS)
    expect([...leaves!]).toEqual([Reason.none, Reason.session, Reason.none, Reason.none, Reason.none])
    expect([...shut!]).toEqual([Shut.open, Shut.open, Shut.session, Shut.open, Shut.open])
  })

  it('lets the data end before the session does, and leaves with it where they end together', () => {
    const terms = { ...NONE, flatAtSessionEnd: { minutesBefore: 0 } }
    const last = (count: number) => makeTimeRules(terms, ALWAYS, hoursFrom('2024-01-01', count), HOUR_MS).leaves!.at(-1)
    expect([last(23), last(24)]).toEqual([Reason.none, Reason.session])
  })

  it('shuts a bar between two sessions, or over the end of one', () => {
    const terms = { ...NONE, flatAtSessionEnd: { minutesBefore: 0 } }
    const { shut } = makeTimeRules(terms, globex, hoursFrom('2024-03-05T20:30Z', 4), HOUR_MS)
    expect([...shut!]).toEqual([Shut.open, Shut.session, Shut.session, Shut.open])
  })

  it('takes entries from the first time up to the second, over midnight too, by the clock of the zone', () => {
    const during = (from: number, to: number, zone: string, start: string) =>
      [...makeTimeRules({ ...NONE, hours: { from, to, zone } }, ALWAYS, hoursFrom(start, 4), HOUR_MS).shut!].map(
        code => code === Shut.open,
      )
    expect(during(60, 180, 'UTC', '2024-01-01')).toEqual([false, true, true, false])
    expect(during(23 * 60, 60, 'UTC', '2024-01-01T22:00Z')).toEqual([false, true, true, false])
    expect(during(510, 570, 'America/Chicago', '2024-03-08T13:30Z')).toEqual([false, true, false, false])
    expect(during(510, 570, 'America/Chicago', '2024-03-11T13:30Z')).toEqual([true, false, false, false])
  })

  it('refuses dates that the calendar does not cover, for what needs the calendar', () => {
    const time = hoursFrom('2025-02-03T12:00Z', 2)
    const covers = 'the session cme-globex covers 2023-01-01 to 2024-12-31, and the bars reach 2025-02-03'
    for (const terms of [
      { ...NONE, perSession: 1 },
      { ...NONE, flatAtSessionEnd: { minutesBefore: 0 } },
    ]) {
      expect(() => makeTimeRules(terms, globex, time, HOUR_MS)).toThrow(covers)
    }
    expect(makeTimeRules({ ...NONE, afterBars: 2 }, globex, time, HOUR_MS).afterBars).toBe(2)
  })

  it('refuses bars longer than what the session leaves', () => {
    const terms = { ...NONE, flatAtSessionEnd: { minutesBefore: 30 } }
    const days = Float64Array.from([0, 24 * HOUR_MS])
    expect(() => makeTimeRules(terms, ALWAYS, days, 24 * HOUR_MS)).toThrow(
      'bars of 1440 minutes are longer than the 1410 minutes that the session of 1970-01-01 leaves',
    )
  })
})
