import type { TopLevelSpec } from 'vega-lite'
import type { ChartSize } from '../chartTheme.ts'
import type { RunSeries } from '../runSeries.ts'
import { equalGrowth } from './equalGrowth.ts'
import { runEncoding } from './runEncoding.ts'
import { xAxis } from './xAxis.ts'

/** Equity of several runs as a multiple of each one's start. */
export function runGrowthChart({ timed, labels, points }: RunSeries, size: ChartSize): TopLevelSpec {
  const growths = points.map(point => point.growth)
  const log = equalGrowth(Math.min(...growths), Math.max(...growths))
  const y = {
    field: 'growth',
    type: 'quantitative' as const,
    scale: log ? { type: 'log' as const, nice: false } : { zero: false, nice: true },
    title: size.narrow ? null : `Equity ÷ start${log ? ' (equal steps = equal growth)' : ''}`,
    axis: { tickCount: 6 },
  }
  return {
    width: size.width,
    height: size.height + (size.narrow ? 15 * labels.length : 15),
    autosize: { type: 'fit', contains: 'padding' },
    data: { values: [...points] },
    mark: { type: 'line', strokeWidth: 1.6, strokeJoin: 'round' },
    encoding: { x: xAxis(timed, size), y, ...runEncoding(labels, size.narrow) },
  }
}
