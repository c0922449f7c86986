import type { TopLevelSpec } from 'vega-lite'
import type { RunSeries } from '../series/runSeries.ts'
import { PERCENT } from './axisFormats.ts'
import type { ChartSize } from './chartTheme.ts'
import { runLayers, runLegendHeight } from './runLayers.ts'

/** How far each of several accounts was under its peak. */
export function runDrawdownChart(series: RunSeries, size: ChartSize): TopLevelSpec {
  const y = {
    field: 'drawdown',
    type: 'quantitative' as const,
    title: size.narrow ? 'Below the peak' : `Below the peak (${series.kind})`,
    axis: { format: PERCENT, tickCount: 5 },
  }
  return {
    width: size.width,
    height: Math.round(size.height * 0.8) + runLegendHeight(series),
    autosize: { type: 'fit', contains: 'padding' },
    layer: runLayers(series, y, size),
  }
}
