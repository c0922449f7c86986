import type { MarkPrices } from '../../core/bars.ts'
import { counted } from '../columns/repairText.ts'

/** Sums of binary fractions miss a decimal number by a few units in the last place, never by more. */
const NOISE = 1e-12
const GRID = 1e8
const LEAST_ON_GRID = 0.9

/**
 * Takes the noise of binary sums out of prices: a price beside a number of at most eight decimals becomes it, where
 * nearly all prices are such numbers; a high under, or a low over, another price of its bar by such noise holds it. Works
 * in place, and says how many prices it touched.
 */
export function repairPrices(prices: MarkPrices): string[] {
  const columns = [prices.open, prices.high, prices.low, prices.close]
  const touched = onGrid(columns) ? columns.reduce((sum, column) => sum + snap(column), 0) : 0
  const held = hold(prices)
  return [
    ...(touched > 0
      ? [`${counted(touched, 'price')} with noise of binary sums (such as 103.99999999999999) rounded`]
      : []),
    ...(held > 0
      ? [`${counted(held, 'high or low', 'highs or lows')} short of another price of the bar by such noise moved to it`]
      : []),
  ]
}

/** The number of at most eight decimals beside a price. */
export function nearest(price: number): number {
  return Math.round(price * GRID) / GRID
}

function onGrid(columns: readonly Float64Array[]): boolean {
  let [on, all] = [0, 0]
  for (const column of columns) {
    all += column.length
    for (let i = 0; i < column.length; i++) if (nearest(column[i]!) === column[i]!) on++
  }
  return on < all && on >= LEAST_ON_GRID * all
}

function snap(column: Float64Array): number {
  let touched = 0
  for (let i = 0; i < column.length; i++) {
    const price = column[i]!
    const near = nearest(price)
    if (near === price || !(Math.abs(near - price) <= NOISE * Math.abs(price))) continue
    column[i] = near
    touched++
  }
  return touched
}

function hold({ open, high, low, close }: MarkPrices): number {
  let held = 0
  for (let i = 0; i < open.length; i++) {
    const top = Math.max(open[i]!, close[i]!)
    const bottom = Math.min(open[i]!, close[i]!)
    if (high[i]! < top && top - high[i]! <= NOISE * Math.abs(top)) {
      high[i] = top
      held++
    }
    if (low[i]! > bottom && low[i]! - bottom <= NOISE * Math.abs(bottom)) {
      low[i] = bottom
      held++
    }
  }
  return held
}
