import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CalendarSessions } from '../../src/parts/barSessions.ts'
import { ALWAYS } from '../../src/parts/sessionCalendar.ts'
import { StrategyError } from '../../src/parts/strategyError.ts'
import { readSessionText } from '../scenario/support.ts'

const HOUR = 3_600_000
const globex = readSessionText(readFileSync('test/fixtures/sessions/cme-globex.yaml', 'utf8'))
const at = (...times: string[]) => Float64Array.from(times, time => Date.parse(`${time}Z`))

describe('the session of a bar', () => {
  it('is named by its end, and counts minutes from its open and to its end', () => {
    // Chicago is six hours behind in winter: the session of Tuesday opens on Monday at 23:00 UTC and ends at 22:00.
    const session = new CalendarSessions(
      globex,
      at('2024-01-08T23:00', '2024-01-09T20:30', '2024-01-09T21:00'),
      HOUR / 2,
    )
    expect([0, 1, 2].map(i => session.day(i))).toEqual(['2024-01-09', '2024-01-09', '2024-01-09'])
    expect([0, 1, 2].map(i => session.minutesFromStart(i))).toEqual([30, 1320, 1350])
    expect([0, 1, 2].map(i => session.minutesToEnd(i))).toEqual([1350, 60, 30])
  })

  it('knows a day that ends early', () => {
    const session = new CalendarSessions(globex, at('2024-11-29T17:00'), HOUR)
    expect(session.minutesToEnd(0)).toBe(15)
  })

  it('is the UTC day where the market never rests', () => {
    const session = new CalendarSessions(ALWAYS, at('2024-01-08T23:00'), HOUR)
    expect([session.day(0), session.minutesFromStart(0), session.minutesToEnd(0)]).toEqual(['2024-01-08', 1440, 0])
  })

  it('is the next one between two, which has not begun', () => {
    const session = new CalendarSessions(globex, at('2024-01-09T22:30'), HOUR / 2)
    expect([session.day(0), session.minutesFromStart(0)]).toEqual(['2024-01-10', 0])
  })

  it('is none where there is no bar, and none after a cut', () => {
    const whole = new CalendarSessions(ALWAYS, at('2024-01-08T22:00', '2024-01-08T23:00'), HOUR)
    expect(whole.day(1)).toBe('2024-01-08')
    const cut = whole.first(1)
    expect([cut.day(0), cut.day(1), cut.day(-1)]).toEqual(['2024-01-08', '', ''])
    expect([cut.minutesFromStart(1), cut.minutesToEnd(1)]).toEqual([Number.NaN, Number.NaN])
  })

  it('has minutes only where the calendar knows its holidays; its day needs none', () => {
    const session = new CalendarSessions(globex, at('2024-12-30T15:00', '2025-02-03T15:00'), HOUR)
    expect(session.day(1)).toBe('2025-02-03')
    expect(session.minutesToEnd(0)).toBe(360)
    const message =
      'the strategy asks for minutes of the session of 2025-02-03, and the session cme-globex covers 2023-01-01 to 2024-12-31'
    for (const ask of [() => session.minutesToEnd(1), () => session.minutesFromStart(1)]) {
      expect(ask).toThrow(StrategyError)
      expect(ask).toThrow(message)
    }
  })
})
