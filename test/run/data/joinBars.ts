import type { Bars } from '../../../src/core/bars.ts'
import { ALWAYS } from '../../../src/parts/sessionCalendar.ts'
import { Sessions } from '../../../src/parts/sessions.ts'
import type { CalendarPeriod } from '../../../src/run/data/calendarPeriod.ts'
import { longerBars } from '../../../src/run/data/longerBars.ts'
import { calendarOf, findMarket } from '../../../src/run/loading/findMarket.ts'

export const MINUTE = 60_000
export const CME = calendarOf(findMarket('mnq')!)
export const at = (iso: string) => Date.parse(`${iso}Z`)

/** Bars whose prices and volume tell which they are: bar i has open i + 0.25, high i + 0.9, low i, close i + 0.75. */
export function numbered(time: readonly number[]): Bars {
  const column = (shift: number) => Float64Array.from(time, (_, i) => i + 1 + shift)
  const prices = { open: column(0.25), high: column(0.9), low: column(0), close: column(0.75) }
  return { time: Float64Array.from(time), ...prices, volume: column(0), mark: null }
}

export const from = (iso: string, stepMs: number, count: number) =>
  Array.from({ length: count }, (_, i) => at(iso) + i * stepMs)

const MONTH = 31 * 24 * 60 * MINUTE

export function join(bars: Bars, fromMs: number, length: number | CalendarPeriod, calendar = ALWAYS) {
  const { time } = bars
  return longerBars(bars, fromMs, length, new Sessions(calendar, time[0]! - MONTH, time.at(-1)! + MONTH))
}
