import type { TopLevelSpec } from 'vega-lite'
import type { ChartSize } from '../chartTheme.ts'
import type { RunSeries } from '../runSeries.ts'
import { runEncoding } from './runEncoding.ts'
import { xAxis } from './xAxis.ts'

/** How far each of several accounts was under its peak. */
export function runDrawdownChart({ timed, labels, points }: RunSeries, size: ChartSize): TopLevelSpec {
  const y = {
    field: 'drawdown',
    type: 'quantitative' as const,
    title: size.narrow ? null : 'Below the peak',
    axis: { format: '.0%', tickCount: 5 },
  }
  return {
    width: size.width,
    height: Math.round(size.height * 0.8) + (size.narrow ? 15 * labels.length : 15),
    autosize: { type: 'fit', contains: 'padding' },
    data: { values: [...points] },
    mark: { type: 'line', strokeWidth: 1.2 },
    encoding: { x: xAxis(timed, size), y, ...runEncoding(labels, size.narrow) },
  }
}
