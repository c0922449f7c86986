import type { ChartSize } from './chartTheme.ts'

/** Points of a series that a chart of this size can show. */
export function pointsFor({ narrow }: ChartSize): number {
  return narrow ? 500 : 1200
}
