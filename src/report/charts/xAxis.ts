import { TIME } from './axisFormats.ts'
import type { ChartSize } from './chartTheme.ts'

/** The horizontal axis of a series over time (UTC), or over trade numbers where there are no times. */
export function xAxis(timed: boolean, { narrow }: ChartSize) {
  const tickCount = narrow ? 5 : 9
  return timed
    ? {
        field: 'x',
        type: 'temporal' as const,
        scale: { type: 'utc' as const },
        title: null,
        axis: { tickCount, format: TIME },
      }
    : {
        field: 'x',
        type: 'quantitative' as const,
        scale: { zero: false },
        title: 'Trade',
        axis: { tickCount, tickMinStep: 1 },
      }
}
