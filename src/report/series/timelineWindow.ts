import type { RunResult } from '../../results/runResult.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { type AccountLevel, accountLevels } from './accountLevels.ts'
import { type AccountName, accountNames } from './accountNames.ts'
import { isTimed } from './equitySeries.ts'
import type { FineTimeline, FineTrade } from './fineTimeline.ts'
import { type AccountMark, accountMarks, type CountedTier, countedTiers, heldParts, shadedFall } from './timeline.ts'
import {
  type AxisRange,
  accountRange,
  isLogRange,
  mostSides,
  priceRange,
  resultRange,
  shownPrices,
  shownValues,
} from './timelineAxes.ts'

/** Points of a line, and trades, that are drawn at once: they are drawn anew while the reader drags. */
const [POINTS, TRADES] = [700, 560]
/** A level is shown with a part of the account from this far off, in heights of that part. */
const NEAR = 0.6

/** Of the panels whose names are placed, in pixels. */
export const PANEL_HEIGHTS = { price: 124, account: 210 } as const

/** A part of the axis; both ends are within. */
export interface AxisPart {
  readonly from: number
  readonly to: number
}

/** What a run is counted in and held against. */
export interface TimelineTerms {
  /** Whether its axis is of time. */
  readonly timed: boolean
  readonly quote: string
  readonly tiers: readonly CountedTier[]
  readonly levels: readonly AccountLevel[]
  readonly marks: readonly AccountMark[]
  /** Shaded; null = nothing is. */
  readonly fall: AxisPart | null
}

export function timelineTerms(result: RunResult): TimelineTerms {
  const { market } = result.summary
  return {
    timed: isTimed(result.curve.time),
    ...{ quote: market.quote, tiers: countedTiers(market) },
    ...{ levels: accountLevels(result.summary), marks: accountMarks(result) },
    fall: shadedFall(result),
  }
}

/** The axes upwards that follow what is chosen. */
export interface TimelineAxes {
  readonly price: AxisRange
  readonly results: AxisRange
  readonly account: AxisRange
}

/** What the chart of a run draws of a part of its axis, by the names under which it draws them. */
export interface TimelineWindow {
  readonly price: readonly { readonly x: number; readonly close: number }[]
  readonly account: readonly { readonly x: number; readonly equity: number }[]
  readonly trades: readonly FineTrade[]
  readonly held: readonly { readonly x: number; readonly x2: number; readonly y: number; readonly y2: number }[]
  /** Trades whose entries and stops have room. */
  readonly sides: readonly FineTrade[]
  readonly levels: readonly AccountLevel[]
  readonly marks: readonly AccountMark[]
  readonly names: readonly AccountName[]
}

/**
 * The part of a run that is chosen, as fine as the chart has room for: with a point beyond either end, so that its lines
 * reach them, and every trade that was open in it.
 * `open` are its trades, drawn or not.
 * @param width of the panels, in pixels: contracts held for less are still seen
 */
export function timelineWindow(
  fine: FineTimeline,
  terms: TimelineTerms,
  part: AxisPart,
  width: number,
): { readonly axes: TimelineAxes; readonly rows: TimelineWindow; readonly open: number } {
  const { x, price, equity, trades } = fine
  const { from, to } = part
  const first = Math.max(0, x.findIndex(at => at >= from) - 1)
  const last = Math.min(x.length - 1, x.findLastIndex(at => at <= to) + 1)
  const kept = (values: readonly number[]) => {
    const at = (i: number) => values[first + i]!
    return thinnedRows(last - first + 1, [at, i => -at(i)], POINTS).map(i => first + i)
  }
  const open = trades.filter(trade => trade.x <= to && trade.x2 >= from)
  const drawn = thinnedRows(open.length, [i => open[i]!.r, i => -open[i]!.r], TRADES).map(i => open[i]!)
  const few = drawn.length <= mostSides(width)
  const least = (to - from) / width
  const [accountRows, priceRows] = [kept(equity), price.length === 0 ? [] : kept(price)]
  const values = shownValues(x, equity, accountRows, part)
  const isWhole = values.length === 0 || (from <= x[0]! && to >= x.at(-1)!)
  const log = isLogRange('account', equitiesOf(equity, terms.levels, terms.marks))
  const levels = isWhole ? terms.levels : nearLevels(terms.levels, values, log)
  const marks = terms.marks.filter(mark => mark.x >= from && mark.x <= to)
  const account = accountRows.map(i => ({ x: x[i]!, equity: equity[i]! }))
  const logPrice = isLogRange('price', [...price, ...trades.flatMap(({ entry, exit }) => [entry, exit])])
  const prices = [...shownValues(x, price, priceRows, part), ...drawn.flatMap(trade => shownPrices(trade, part, few))]
  const axes = {
    price: priceRange(prices, logPrice, PANEL_HEIGHTS.price),
    results: resultRange(drawn.filter(({ x2 }) => x2 >= from && x2 <= to).map(({ r }) => r)),
    account: accountRange(equitiesOf(values, levels, marks), log),
  }
  const names = accountNames(
    { account, marks, levels, quote: terms.quote, ruined: false },
    { ...part, ...axes.account, log, width, height: PANEL_HEIGHTS.account, narrow: false },
  )
  const rows = {
    price: priceRows.map(i => ({ x: x[i]!, close: price[i]! })),
    account,
    trades: drawn,
    sides: few ? drawn : [],
    held: drawn
      .flatMap(trade => heldParts(trade, terms.tiers))
      .map(part => ({ ...part, x2: Math.max(part.x2, part.x + least) })),
    ...{ levels, marks, names },
  }
  return { axes, rows, open: open.length }
}

/** All that the axis of the account must have room for. */
function equitiesOf(
  values: readonly number[],
  levels: readonly AccountLevel[],
  marks: readonly AccountMark[],
): number[] {
  return [...values, ...levels.map(({ value }) => value), ...marks.map(({ equity }) => equity)]
}

/** Those levels that a part of the account comes near, along its axis. */
function nearLevels(levels: readonly AccountLevel[], part: readonly number[], log: boolean): AccountLevel[] {
  const onAxis = (value: number) => (log ? Math.log(value) : value)
  const places = part.map(onAxis)
  const [low, high] = [places.reduce((a, b) => Math.min(a, b)), places.reduce((a, b) => Math.max(a, b))]
  const height = high - low
  return levels.filter(({ value }) => onAxis(value) >= low - NEAR * height && onAxis(value) <= high + NEAR * height)
}
