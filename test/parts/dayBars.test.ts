import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DayBar } from '../../src/core/marginColumns.ts'
import { makeDayBars } from '../../src/parts/dayBars.ts'
import { ALWAYS } from '../../src/parts/sessionCalendar.ts'
import type { TimeRuleError } from '../../src/parts/timeRules.ts'
import { readSessionText } from '../scenario/support.ts'

const HOUR_MS = 3_600_000
const globex = readSessionText(readFileSync('test/fixtures/sessions/cme-globex.yaml', 'utf8'))
const hoursFrom = (iso: string, count: number) =>
  Float64Array.from({ length: count }, (_, i) => Date.parse(iso) + i * HOUR_MS)
const { none, day, last } = DayBar

describe('makeDayBars', () => {
  it('marks bars that end in time, the last of each session apart', () => {
    const time = hoursFrom('2024-01-01T21:00Z', 5)
    expect([...makeDayBars(ALWAYS, time, HOUR_MS, 0)]).toEqual([day, day, last, day, last])
    expect([...makeDayBars(ALWAYS, time, HOUR_MS, 15)]).toEqual([day, last, none, day, last])
    expect([...makeDayBars(ALWAYS, time, HOUR_MS, 60)]).toEqual([day, last, none, day, last])
  })

  it('takes no bar that opens between two sessions or ends in the break, by the clock of the exchange', () => {
    // The break of 2024-03-05 is from 22:00 to 23:00 UTC.
    const time = hoursFrom('2024-03-05T19:30Z', 5)
    expect([...makeDayBars(globex, time, HOUR_MS, 15)]).toEqual([day, last, none, none, last])
  })

  it('needs a calendar that covers the bars, and bars that fit into a session', () => {
    const late = () => makeDayBars(globex, hoursFrom('2025-02-03T12:00Z', 2), HOUR_MS, 15)
    expect(late).toThrow('the session cme-globex covers 2023-01-01 to 2024-12-31, and the bars reach 2025-02-03')
    const hintOf = (from: string, bars: number) => {
      try {
        return makeDayBars(globex, hoursFrom(from, bars), HOUR_MS, 15)
      } catch (error) {
        return (error as TimeRuleError).hint
      }
    }
    expect(hintOf('2025-02-03T12:00Z', 2)).toMatch(/^take a session file of your own/)
    expect(hintOf('2024-12-30T12:00Z', 96)).toMatch(/^set prices.history.to: 2024-12-31, or take/)
    const days = Float64Array.from([0, 1], i => i * 24 * HOUR_MS)
    expect(() => makeDayBars(ALWAYS, days, 24 * HOUR_MS, 15)).toThrow(
      'bars of 1440 minutes are longer than the 1425 minutes that the session of 1970-01-01 leaves',
    )
    // Days of no calendar: the dates have a way out, bars that are too long have none.
    const lateDays = Float64Array.from([0, 1], i => Date.parse('2025-02-03T12:00Z') + i * 24 * HOUR_MS)
    expect(() => makeDayBars(globex, lateDays, 24 * HOUR_MS, 15)).toThrow('bars of 1440 minutes are longer')
    expect([...makeDayBars(ALWAYS, new Float64Array(0), HOUR_MS, 15)]).toEqual([])
  })
})
