import type { ChartSize } from './chartTheme.ts'

/** Points of a line that a chart of this size can show. */
export function pointsFor({ narrow }: ChartSize): number {
  return narrow ? 400 : 800
}

/** Bars that stand side by side, of trades. */
export function barsFor({ narrow }: ChartSize): number {
  return narrow ? 150 : 400
}

/** Trades of a run: more than a wide drawing has pixels for, so that none is left out that could be seen. */
export const TRADES = 560

/** Dots of trades. */
export function dotsFor({ narrow }: ChartSize): number {
  return narrow ? 64 : 112
}

/** Bins of a histogram. */
export function binsFor({ narrow }: ChartSize): number {
  return narrow ? 24 : 40
}
