import type { TopLevelSpec } from 'vega-lite'
import type { RunSeries } from '../series/runSeries.ts'
import type { ChartSize } from './chartTheme.ts'
import { equalGrowth } from './equalGrowth.ts'
import { runLayers, runLegendHeight } from './runLayers.ts'

/** Equity of several runs as a multiple of each one's start. */
export function runGrowthChart(series: RunSeries, size: ChartSize): TopLevelSpec {
  const growths = series.points.map(point => point.growth)
  const log = equalGrowth(Math.min(...growths), Math.max(...growths))
  const y = {
    field: 'growth',
    type: 'quantitative' as const,
    scale: log ? { type: 'log' as const, nice: false } : { zero: false, nice: true },
    title: size.narrow ? 'Equity ÷ start' : `Equity ÷ start${log ? ' (equal steps = equal growth)' : ''}`,
    axis: { tickCount: 6 },
  }
  return {
    width: size.width,
    height: size.height + runLegendHeight(series),
    autosize: { type: 'fit', contains: 'padding' },
    layer: runLayers(series, y, size),
  }
}
