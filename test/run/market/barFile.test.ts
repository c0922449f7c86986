import { describe, expect, it } from 'vitest'
import type { Bars } from '../../../src/core/bars.ts'
import { ALWAYS } from '../../../src/parts/sessionCalendar.ts'
import { calendarOf, findMarket } from '../../../src/run/loading/findMarket.ts'
import { barNotices } from '../../../src/run/market/barNotices.ts'
import { aboutBars } from './aboutBars.ts'

const HOUR = 3_600_000
const CME = calendarOf(findMarket('mes')!)

/** Bars of 1h that move by 1, of volume 1, at hours after a moment; `flat` ones stand still, `empty` ones have no volume. */
function hourly(start: string, hours: readonly number[], flat: readonly number[] = [], empty: readonly number[] = []) {
  const column = (of: (i: number) => number) => Float64Array.from(hours, (_, i) => of(i))
  const moves = (i: number) => (flat.includes(i) ? 0 : 1)
  const bars: Bars = {
    time: Float64Array.from(hours, hour => Date.parse(start) + hour * HOUR),
    ...{ open: column(() => 100), high: column(i => 100 + moves(i)), low: column(() => 100), close: column(() => 100) },
    ...{ volume: column(i => (empty.includes(i) ? 0 : 1)), mark: null },
  }
  return bars
}

describe('what is told of a price file', () => {
  it('counts missing bars in the sessions, flat bars and those without volume', () => {
    const bars = hourly('2024-01-03T00:00Z', [0, 1, 2, 5, 6, 7], [1, 2, 3], [2, 3, 4])
    const about = aboutBars(bars, ALWAYS)
    expect(about).toMatchObject({ flatBars: 3, zeroVolumeBars: 3, flatZeroVolumeBars: 2, longSteps: 1 })
    expect(about.market?.missing).toMatchObject({
      ...{ expected: 8, missing: 2, outside: 0, holidaysKnown: true },
      holes: [{ from: '2024-01-03T02:00:00.000Z', to: '2024-01-03T05:00:00.000Z', missing: 2 }],
    })
    expect(barNotices(about)).toEqual([
      '2 of 8 bars of the sessions "24x7" are missing (25.0%), most of them (2) after 2024-01-03 02:00',
      '2 of 6 bars are flat and without volume: nothing was traded in them, yet orders fill there as in any other',
    ])
  })

  it('counts no rest of the market as missing, and warns of bars that lie in one', () => {
    // Chicago rests from 22:00 to 23:00 UTC in January.
    const hours = [18, 19, 20, 21, 23, 24]
    expect(barNotices(aboutBars(hourly('2024-01-03T00:00Z', hours), CME))).toEqual([])
    expect(barNotices(aboutBars(hourly('2024-01-03T00:00Z', [...hours.slice(0, 4), 22, 23, 24]), CME))).toEqual([
      '1 bar outside the sessions "cme-equity-index": the zone of the times may be another',
    ])
  })

  it('gives no warning of holes where the calendar does not know the holidays', () => {
    const about = aboutBars(hourly('2001-01-03T00:00Z', [0, 1, 2, 5]), CME)
    expect(about.market?.missing).toMatchObject({ missing: 2, holidaysKnown: false })
    expect(barNotices(about)).toEqual([])
  })

  it('has no market and no volume where there is none', () => {
    const about = aboutBars(hourly('2024-01-03T00:00Z', [0, 5, 6], [], [0, 1, 2]), null, { zeroVolumeBars: null })
    expect(about).toMatchObject({ market: null, flatZeroVolumeBars: null })
    expect(barNotices(about)).toEqual([])
  })
})
