import { type Bars, markPrices } from './bars.ts'
import { worth } from './payoff.ts'
import { settlementHoles } from './settlementHoles.ts'

const HOUR_MS = 3_600_000

/** Funding settlements: UTC epoch ms on whole minutes, strictly increasing, and the rate of each (a fraction). */
export interface Settlements {
  readonly time: Float64Array
  readonly rate: Float64Array
}

/** Settlements of a source that may say how often they are made. */
export interface KnownSettlements extends Settlements {
  /** Hours between settlements, as the source has them for each, NaN = not; null = it does not say. */
  readonly hours: Float64Array | null
}

/** Rates by bar: settled exactly at its open, and the sum of those strictly inside it (§8). */
export interface BarFunding {
  readonly atOpen: Float64Array
  readonly inside: Float64Array
  /** Whether a unit is one of face value. */
  readonly inverse: boolean
}

/** End of the last bar: it is as long as the one before. */
function endOfBars(time: Float64Array): number {
  const n = time.length
  return n < 2 ? (time[0] ?? 0) : time[n - 1]! + (time[n - 1]! - time[n - 2]!)
}

/** Puts each settlement on the bar that it falls in; those outside the bars are left out. */
export function alignFunding(bars: Bars, settlements: Settlements, inverse: boolean): BarFunding {
  const { time } = bars
  const atOpen = new Float64Array(time.length)
  const inside = new Float64Array(time.length)
  const end = endOfBars(time)
  let bar = 0
  for (let s = 0; s < settlements.time.length; s++) {
    const at = settlements.time[s]!
    if (time.length === 0 || at < time[0]! || at >= end) continue
    while (time[bar + 1]! <= at) bar++
    const column = at === time[bar] ? atOpen : inside
    column[bar]! += settlements.rate[s]!
  }
  return { atOpen, inside, inverse }
}

/** The settlements of a schedule that a position on these bars could meet: whole multiples of the period, after the first open. */
export function expectedSettlements(bars: Bars, everyHours: number): Float64Array {
  const period = everyHours * HOUR_MS
  const first = bars.time[0] ?? 0
  const end = endOfBars(bars.time)
  const next = (Math.floor(first / period) + 1) * period
  const count = Math.max(0, Math.ceil((end - next) / period))
  return Float64Array.from({ length: count }, (_, s) => next + s * period)
}

/** All settlements that a position on these bars could meet: the scheduled ones, those of the source, and those that its own steps lack. */
export function allSettlements(bars: Bars, scheduled: Float64Array, { time, hours }: KnownSettlements): Float64Array {
  const first = bars.time[0] ?? 0
  const end = endOfBars(bars.time)
  const own = [...time, ...settlementHoles(time, hours).flatMap(hole => hole.times)]
  return new Float64Array(new Set([...scheduled, ...own.filter(ms => ms > first && ms < end)])).sort()
}

/** The expected settlements that a source lacks. */
export function missingSettlements(expected: Float64Array, source: Settlements): Float64Array {
  const known = new Set(source.time)
  return expected.filter(at => !known.has(at))
}

/** What a long of one unit pays at the open of a bar that it was carried into. */
export function fundingAtOpen(bars: Bars, funding: BarFunding, bar: number): number {
  return funding.atOpen[bar]! * worth(funding.inverse, markPrices(bars).open[bar]!)
}

/** What a long of one unit pays at the close of a bar for the settlements inside it. */
export function fundingInside(bars: Bars, funding: BarFunding, bar: number): number {
  return funding.inside[bar]! * worth(funding.inverse, markPrices(bars).close[bar]!)
}

/** The first bar from `from` on, before `end`, in which anything is paid; `end` where there is none. */
export function firstPaid({ atOpen, inside }: BarFunding, from: number, end: number, entryBar: number): number {
  for (let bar = from; bar < end; bar++) if (inside[bar] !== 0 || (bar > entryBar && atOpen[bar] !== 0)) return bar
  return end
}

/**
 * What a long of one unit has paid after the bars from `from` to the one before `end`, in the order of the settlements.
 * @param paid before them
 */
export function paidOver(
  bars: Bars,
  funding: BarFunding,
  from: number,
  end: number,
  entryBar: number,
  paid: number,
): number {
  let sum = paid
  for (let bar = from; bar < end; bar++) {
    if (bar > entryBar) sum += fundingAtOpen(bars, funding, bar)
    sum += fundingInside(bars, funding, bar)
  }
  return sum
}
