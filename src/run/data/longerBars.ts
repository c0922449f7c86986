import type { Bars, MarkPrices } from '../../core/bars.ts'
import type { Sessions } from '../../parts/sessions.ts'
import { type CalendarPeriod, periodOf } from './calendarPeriod.ts'

export interface LongerBars {
  readonly bars: Bars
  /** Whether the first and the last are left out, as the file holds a part of them only. */
  readonly cutFirst: boolean
  readonly cutLast: boolean
}

const DAY_MS = 86_400_000
/** Of a bar: what a stamp may be late. */
const SLACK = 0.01

/**
 * Joins bars of `fromMs` to longer ones: of at most a day, counted from the open of each session and ending with it at the
 * latest, a day being a session; or of the sessions of a week or a month. Stamps are the opens. What the file holds a part
 * of at its ends is left out.
 */
export function longerBars(
  bars: Bars,
  fromMs: number,
  length: number | CalendarPeriod,
  sessions: Sessions,
): LongerBars {
  const found = typeof length === 'number' ? groups(bars.time, length, sessions) : periods(bars.time, length, sessions)
  const { first, open, end } = found
  const late = SLACK * fromMs
  const [start, last] = [bars.time[0]!, bars.time.at(-1)!]
  // A bar of a day is somewhere in its session; a shorter one begins with it.
  const isOfDays = typeof length !== 'number' && fromMs >= DAY_MS
  const sameDay = (a: number, b: number) =>
    sessions.nameOf(sessions.indexAt(a)) === sessions.nameOf(sessions.indexAt(b))
  const cutFirst = isOfDays ? !sameDay(start, open[0]!) : start > open[0]! + late
  const cutLast = isOfDays ? !sameDay(last, end.at(-1)! - 1) : last + fromMs < end.at(-1)! - late
  const from = cutFirst ? 1 : 0
  const to = Math.max(from, open.length - (cutLast ? 1 : 0))
  const starts = [...first.slice(from, to), to < first.length ? first[to]! : bars.time.length]
  return {
    bars: {
      time: Float64Array.from(open.slice(from, to)),
      ...joined(bars, starts),
      volume: sums(bars.volume, starts),
      mark: bars.mark === null ? null : joined(bars.mark, starts),
    },
    cutFirst,
    cutLast,
  }
}

interface Groups {
  /** Index of the first bar of each group. */
  readonly first: number[]
  /** Open and end of its span, UTC epoch milliseconds. */
  readonly open: number[]
  readonly end: number[]
}

function groups(time: Float64Array, toMs: number, sessions: Sessions): Groups {
  const found: Groups = { first: [], open: [], end: [] }
  let session = sessions.indexAt(time[0]!)
  for (let i = 0; i < time.length; i++) {
    const at = time[i]!
    if (at >= sessions.closesAt(session)) session = sessions.indexAt(at)
    const sessionOpen = sessions.opensAt(session)
    const close = sessions.closesAt(session)
    const start = toMs === DAY_MS ? sessionOpen : sessionOpen + Math.floor((at - sessionOpen) / toMs) * toMs
    if (start === found.open.at(-1)) continue
    found.first.push(i)
    found.open.push(start)
    found.end.push(toMs === DAY_MS ? close : Math.min(start + toMs, close))
  }
  return found
}

function periods(time: Float64Array, period: CalendarPeriod, sessions: Sessions): Groups {
  const found: Groups = { first: [], open: [], end: [] }
  let end = Number.NEGATIVE_INFINITY
  for (let i = 0; i < time.length; i++) {
    if (time[i]! < end) continue
    const { first, last } = periodOf(sessions, sessions.indexAt(time[i]!), period)
    end = sessions.closesAt(last)
    found.first.push(i)
    found.open.push(sessions.opensAt(first))
    found.end.push(end)
  }
  return found
}

/** Prices from one start to the next: the first open, the highest high, the lowest low, the last close. */
function joined({ open, high, low, close }: MarkPrices, starts: readonly number[]): MarkPrices {
  const each = (value: (start: number, end: number) => number) =>
    Float64Array.from(starts.slice(0, -1), (start, k) => value(start, starts[k + 1]!))
  return {
    open: each(start => open[start]!),
    high: each((start, end) => high.subarray(start, end).reduce((most, price) => Math.max(most, price))),
    low: each((start, end) => low.subarray(start, end).reduce((least, price) => Math.min(least, price))),
    close: each((_, end) => close[end - 1]!),
  }
}

const DECIMALS = 1e8

/** Sums of numbers of at most eight decimals are such numbers, too: what binary sums miss is taken out. */
function sums(values: Float64Array, starts: readonly number[]): Float64Array {
  const nearest = (value: number) => Math.round(value * DECIMALS) / DECIMALS
  const isTidy = values.every(value => nearest(value) === value)
  return Float64Array.from(starts.slice(0, -1), (start, k) => {
    const sum = values.subarray(start, starts[k + 1]!).reduce((total, value) => total + value, 0)
    return isTidy && Number.isSafeInteger(Math.round(sum * DECIMALS)) ? nearest(sum) : sum
  })
}
