import type { ChartSize } from '../chartTheme.ts'

/** The horizontal axis of a series over time (UTC), or over trade numbers where there are no times. */
export function xAxis(timed: boolean, { narrow }: ChartSize) {
  const axis = { tickCount: narrow ? 4 : 9 }
  return timed
    ? { field: 'x', type: 'temporal' as const, scale: { type: 'utc' as const }, title: null, axis }
    : { field: 'x', type: 'quantitative' as const, scale: { zero: false }, title: 'Trade', axis }
}
