import { describe, expect, it } from 'vitest'
import { ALWAYS } from '../../../src/parts/sessionCalendar.ts'
import { Sessions } from '../../../src/parts/sessions.ts'
import { calendarOf, findMarket } from '../../../src/run/loading/findMarket.ts'
import { missingBars } from '../../../src/run/market/missingBars.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const CME = calendarOf(findMarket('mnq')!)
const at = (iso: string) => Date.parse(`${iso}Z`)
const found = (calendar: typeof CME, barMs: number, ...times: string[]) => {
  const time = Float64Array.from(times, at)
  return missingBars(time, barMs, new Sessions(calendar, time[0]!, time.at(-1)!))
}

describe('missing bars', () => {
  it('are none over the rest of a day and of a week', () => {
    // Chicago is six hours behind UTC in January: the session ends at 22:00 UTC and opens at 23:00.
    expect(found(CME, HOUR, '2024-01-04T21:00', '2024-01-04T23:00')).toEqual({
      expected: 2,
      missing: 0,
      outside: 0,
      holes: [],
    })
    expect(found(CME, HOUR, '2024-01-05T21:00', '2024-01-07T23:00')!.missing).toBe(0)
    expect(found(CME, DAY, '2024-01-05T00:00', '2024-01-08T00:00')!.missing).toBe(0)
  })

  it('are counted up to the close and from the open', () => {
    const { missing, expected, holes } = found(CME, HOUR, '2024-01-04T19:00', '2024-01-05T00:00')!
    expect({ missing, expected }).toEqual({ missing: 3, expected: 5 })
    expect(holes).toEqual([{ from: at('2024-01-04T19:00'), to: at('2024-01-05T00:00'), missing: 3 }])
  })

  it('counts the short last bar of a session', () => {
    // 23 hours hold five bars of four hours and one of three.
    expect(found(CME, 4 * HOUR, '2024-01-03T23:00', '2024-01-04T23:00')!.missing).toBe(5)
  })

  it('tells bars outside the sessions', () => {
    expect(found(CME, HOUR, '2024-01-04T21:00', '2024-01-04T22:00', '2024-01-04T23:00')).toMatchObject({
      missing: 0,
      outside: 1,
      expected: 2,
    })
    expect(found(CME, DAY, '2024-01-05T00:00', '2024-01-07T00:00', '2024-01-08T00:00')).toMatchObject({
      missing: 0,
      outside: 1,
      expected: 2,
    })
  })

  it('counts every day and night where the market never rests, and days by their number', () => {
    expect(found(ALWAYS, HOUR, '2024-01-05T22:00', '2024-01-06T02:00')!.missing).toBe(3)
    expect(found(ALWAYS, DAY, '2024-01-05T00:00', '2024-01-09T00:00')!.missing).toBe(3)
  })

  it('takes a stamp that is a little late for no room', () => {
    expect(found(ALWAYS, MINUTE, '2024-01-05T00:00', '2024-01-05T00:01:00.400')!.missing).toBe(0)
  })

  it('does not count weeks', () => {
    expect(found(ALWAYS, 7 * DAY, '2024-01-01T00:00', '2024-01-15T00:00')).toBeNull()
  })
})
