import { describe, expect, it } from 'vitest'
import { drawableTrades, firstTrades } from '../../src/core/reanchor.ts'
import { makeTape, Reason } from '../../src/core/tape.ts'
import { markOutside } from '../../src/parts/mainSession.ts'
import { ALWAYS, type SessionCalendar } from '../../src/parts/sessionCalendar.ts'
import { makeTrade } from '../core/support.ts'

const NEW_YORK = { from: 9 * 60 + 30, to: 16 * 60, zone: 'America/New_York' }
const HOUR_MS = 3_600_000
const at = (time: string) => Date.parse(time)

function marks(
  times: readonly [entry: string, exit: string][],
  stepMs = HOUR_MS,
  calendar: SessionCalendar | null = null,
) {
  const tape = makeTape(times.map(([entry, exit]) => makeTrade({ entryTime: at(entry), exitTime: at(exit) })))
  const { outside } = markOutside(tape, NEW_YORK, stepMs, calendar)
  return outside === null ? null : [[...outside.entry], [...outside.leg]]
}

describe('markOutside', () => {
  it('goes by the clocks of the zone, their shifts included; the first minute is inside, the last one not', () => {
    const day: [string, string][] = [
      ['2024-01-10T14:30:00Z', '2024-01-10T21:00:00Z'],
      ['2024-01-10T14:29:00Z', '2024-01-10T20:59:00Z'],
      ['2024-07-10T13:30:00Z', '2024-07-10T20:00:00Z'],
    ]
    expect(marks(day)).toEqual([
      [0, 1, 0],
      [1, 0, 1],
    ])
  })

  it('marks nothing on bars that are longer than the session, for they tell no hour', () => {
    const night: [string, string][] = [['2024-01-10T02:00:00Z', '2024-01-10T03:00:00Z']]
    expect(marks(night, 6.5 * HOUR_MS)).toEqual([[1], [1]])
    expect(marks(night, 24 * HOUR_MS)).toBeNull()
  })

  it('takes a date without a time in a list, and no time at all, for the main session', () => {
    expect(marks([['2024-01-10', '2024-01-11T02:00:00Z']], 0)).toEqual([[0], [1]])
    expect(marks([['2024-01-10', '2024-01-11T02:00:00Z']])).toEqual([[1], [1]])
    const tape = makeTape([makeTrade({ entryTime: Number.NaN, exitTime: Number.NaN })])
    expect(markOutside(tape, NEW_YORK, 0, null).outside).toBeNull()
  })

  it('has no main session on weekends, holidays and days that close early, unless dates are made up', () => {
    const calendar = { ...ALWAYS, always: false, closed: ['2025-12-25'], earlyClose: [{ date: '2025-07-04', at: 720 }] }
    const noon = (day: string): [string, string] => [`${day}T15:00:00Z`, `${day}T16:00:00Z`]
    const days = [...['2025-03-07', '2025-03-08', '2025-03-09'], ...['2025-07-03', '2025-07-04', '2025-12-25']].map(
      noon,
    )
    expect(marks(days, HOUR_MS, calendar)![0]).toEqual([0, 1, 1, 0, 1, 1])
    expect(marks(days, HOUR_MS, ALWAYS)![0]).toEqual([0, 0, 0, 0, 0, 0])
    expect(marks(days)![0]).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('stays with the trades that samples draw, leg by leg', () => {
    const leg = { bar: -1, place: 0, rests: false, stop: 90, stopTouched: false, worst: 100, fundingPerUnit: 0 }
    const two = (open: string, close: string) => [
      { ...leg, gone: 0.5, price: 110, time: at(open), reason: Reason.signal },
      { ...leg, gone: 1, price: 110, time: at(close), reason: Reason.signal },
    ]
    const tape = makeTape([
      makeTrade({ void: true, exit: Number.NaN, entryTime: at('2024-01-10T02:00:00Z') }),
      makeTrade({ entryTime: at('2024-01-10T02:00:00Z'), legs: two('2024-01-10T15:00:00Z', '2024-01-10T23:00:00Z') }),
      makeTrade({ entryTime: at('2024-01-11T15:00:00Z'), exitTime: at('2024-01-11T23:00:00Z') }),
    ])
    const marked = markOutside(tape, NEW_YORK, HOUR_MS, null)
    for (const kept of [
      drawableTrades(marked, 100, false),
      drawableTrades(marked, null, false),
      firstTrades(marked, 2),
    ]) {
      expect([...kept.outside!.entry]).toEqual([1, 0])
      expect([...kept.outside!.leg]).toEqual([0, 1, 1])
    }
    expect(drawableTrades(tape, 100, false).outside).toBeNull()
  })
})
