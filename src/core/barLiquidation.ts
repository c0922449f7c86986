import { type Bars, markPrices } from './bars.ts'
import { reachesLiquidation } from './margin.ts'

/** Where the open of bar b liquidates: at the liquidation price, or at the open where that is worse; NaN = nowhere. */
export function liquidationAtOpen(bars: Bars, b: number, side: number, liquidation: number): number {
  if (!reachesLiquidation(side, markPrices(bars).open[b]!, liquidation)) return Number.NaN
  const open = bars.open[b]!
  return side > 0 ? Math.min(open, liquidation) : Math.max(open, liquidation)
}

/** The first bar from b on, before `end`, that liquidates at its open or inside it; `end` where none does. */
export function firstLiquidating(bars: Bars, b: number, end: number, side: number, liquidation: number): number {
  const mark = markPrices(bars)
  const adverse = side > 0 ? mark.low : mark.high
  for (let at = b; at < end; at++) {
    if (reachesLiquidation(side, mark.open[at]!, liquidation) || reachesLiquidation(side, adverse[at]!, liquidation))
      return at
  }
  return end
}

/**
 * Whether the adverse extreme of bar b liquidates: a touched stop that is nearer acts first (§7).
 * @param stop NaN = none, or not touched
 */
export function liquidatesInside(bars: Bars, b: number, side: number, liquidation: number, stop: number): boolean {
  const mark = markPrices(bars)
  if (!reachesLiquidation(side, side > 0 ? mark.low[b]! : mark.high[b]!, liquidation)) return false
  return Number.isNaN(stop) || reachesLiquidation(side, stop, liquidation)
}
