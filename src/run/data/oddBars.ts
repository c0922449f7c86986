import type { Bars } from '../../core/bars.ts'
import { medianOf } from '../../io/columns/intervals.ts'

/** Bars that a reader should look at before trusting them. */
export interface OddBars {
  /** Bars with a high or a low far from the open, the close and the neighbours. */
  readonly outliers: readonly Outlier[]
  /** Bars that open far from the close before them. */
  readonly jumps: readonly Jump[]
}

export interface Outlier {
  readonly bar: number
  readonly side: 'high' | 'low'
  readonly price: number
  /** Distance from the nearest other price, in usual ranges. */
  readonly ranges: number
}

export interface Jump {
  readonly bar: number
  /** Open less the close before it, in price. */
  readonly size: number
  readonly ranges: number
}

/** Far: so many times the usual range of a bar. */
const FAR = 10

/** The usual range is the median of (high − low) ÷ close over the bars that moved; without one nothing is far. */
export function oddBars({ open, high, low, close }: Bars): OddBars {
  const moved: number[] = []
  for (let i = 0; i < open.length; i++) {
    if (high[i] !== low[i]) moved.push(rangeOf(high[i]! - low[i]!, close[i]!))
  }
  const usual = moved.length === 0 ? 0 : medianOf(Float64Array.from(moved))
  const outliers: Outlier[] = []
  const jumps: Jump[] = []
  for (let i = 0; usual > 0 && i < open.length; i++) {
    const inRanges = (distance: number) => rangeOf(distance, close[i]!) / usual
    const before = close[i - 1] ?? open[i]!
    const after = open[i + 1] ?? close[i]!
    const above = inRanges(high[i]! - Math.max(open[i]!, close[i]!, before, after))
    const below = inRanges(Math.min(open[i]!, close[i]!, before, after) - low[i]!)
    if (above > FAR) outliers.push({ bar: i, side: 'high', price: high[i]!, ranges: above })
    if (below > FAR) outliers.push({ bar: i, side: 'low', price: low[i]!, ranges: below })
    const ranges = inRanges(Math.abs(open[i]! - before))
    if (ranges > FAR) jumps.push({ bar: i, size: open[i]! - before, ranges })
  }
  return { outliers, jumps }
}

function rangeOf(distance: number, price: number): number {
  return distance / Math.abs(price)
}
