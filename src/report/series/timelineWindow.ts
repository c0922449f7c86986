import type { RunResult } from '../../results/runResult.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { axisMoney } from '../words/format.ts'
import { type AccountLevel, accountLevels } from './accountLevels.ts'
import type { FineTimeline, FineTrade } from './fineTimeline.ts'
import { type CountedTier, countedTiers, heldParts } from './timeline.ts'

/** Points of a line, and trades, that are drawn at once: they are drawn anew while the reader drags. */
const [POINTS, TRADES] = [700, 560]
/** A level is shown with a part of the account from this far off, in heights of that part; below the other its name would lie on another. */
const [NEAR, TOO_NEAR] = [0.6, 0.1]

/** A part of the axis; both ends are within. */
export interface AxisPart {
  readonly from: number
  readonly to: number
}

/** What a run is counted in and held against. */
export interface TimelineTerms {
  readonly quote: string
  readonly tiers: readonly CountedTier[]
  readonly levels: readonly AccountLevel[]
}

export function timelineTerms({ summary }: RunResult): TimelineTerms {
  const { market } = summary
  return { quote: market.quote, tiers: countedTiers(market), levels: accountLevels(summary) }
}

/** What the chart of a run draws of a part of its axis, by the names under which it draws them. */
export interface TimelineWindow {
  readonly price: readonly { readonly x: number; readonly close: number }[]
  readonly account: readonly { readonly x: number; readonly equity: number; readonly label: string }[]
  readonly trades: readonly FineTrade[]
  readonly held: readonly { readonly x: number; readonly x2: number; readonly y: number; readonly y2: number }[]
  readonly levels: readonly AccountLevel[]
}

/**
 * The part of a run that is chosen, as fine as the chart has room for: with a point beyond either end, so that its lines
 * reach them, and every trade that was open in it.
 * @param width of the chart, in pixels: contracts held for less are still seen
 */
export function timelineWindow(
  { x, price, equity, trades }: FineTimeline,
  { quote, tiers, levels }: TimelineTerms,
  { from, to }: AxisPart,
  width: number,
): TimelineWindow {
  const first = Math.max(0, x.findIndex(at => at >= from) - 1)
  const last = Math.min(x.length - 1, x.findLastIndex(at => at <= to) + 1)
  const rows = (values: readonly number[]) => {
    const at = (i: number) => values[first + i]!
    return thinnedRows(last - first + 1, [at, i => -at(i)], POINTS).map(i => first + i)
  }
  const open = trades.filter(trade => trade.x <= to && trade.x2 >= from)
  const drawn = thinnedRows(open.length, [i => open[i]!.r, i => -open[i]!.r], TRADES).map(i => open[i]!)
  const least = (to - from) / width
  const kept = rows(equity)
  const isWhole = kept.length === 0 || (first === 0 && last === x.length - 1)
  return {
    price: price.length === 0 ? [] : rows(price).map(i => ({ x: x[i]!, close: price[i]! })),
    account: kept.map(i => ({ x: x[i]!, equity: equity[i]!, label: axisMoney(equity[i]!, quote) })),
    trades: drawn,
    held: drawn
      .flatMap(trade => heldParts(trade, tiers))
      .map(part => ({ ...part, x2: Math.max(part.x2, part.x + least) })),
    levels: isWhole
      ? levels
      : nearLevels(
          levels,
          kept.map(i => equity[i]!),
        ),
  }
}

/** Those levels that a part of the account comes near, with the names that have room. */
function nearLevels(levels: readonly AccountLevel[], part: readonly number[]): AccountLevel[] {
  const [low, high] = [part.reduce((a, b) => Math.min(a, b)), part.reduce((a, b) => Math.max(a, b))]
  const height = high - low
  const end = part.at(-1)!
  return levels
    .filter(({ value }) => value >= low - NEAR * height && value <= high + NEAR * height)
    .map(level => (Math.abs(level.value - end) < TOO_NEAR * height ? { ...level, label: '' } : level))
}
