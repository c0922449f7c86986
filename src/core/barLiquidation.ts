import { type Bars, markPrices } from './bars.ts'
import { reachesLiquidation } from './margin.ts'

/** Where the open of bar b liquidates: at the liquidation price, or at the open where that is worse; NaN = nowhere. */
export function liquidationAtOpen(bars: Bars, b: number, side: number, liquidation: number): number {
  if (!reachesLiquidation(side, markPrices(bars).open[b]!, liquidation)) return Number.NaN
  const open = bars.open[b]!
  return side > 0 ? Math.min(open, liquidation) : Math.max(open, liquidation)
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
