import type { TopLevelSpec } from 'vega-lite'
import type { UnderwaterSeries } from '../series/underwaterSeries.ts'
import { PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'
import { xAxis } from './xAxis.ts'

/** How far the account was under its peak: the area at closes, the thin line at the worst prices. */
export function drawdownChart({ timed, points }: UnderwaterSeries, size: ChartSize): TopLevelSpec {
  const x = xAxis(timed, size)
  const y = {
    field: 'marked',
    type: 'quantitative' as const,
    title: size.narrow ? null : 'Below the peak',
    axis: { format: PERCENT, tickCount: 5 },
  }
  return {
    width: size.width,
    height: Math.round(size.height * 0.66),
    autosize: { type: 'fit', contains: 'padding' },
    data: { values: [...points] },
    layer: [
      {
        mark: { type: 'line', color: COLOR.bad, strokeWidth: 0.8, opacity: 0.7 },
        encoding: { x, y: { ...y, field: 'worst' } },
      },
      { mark: { type: 'area', color: COLOR.bad, opacity: 0.3 }, encoding: { x, y } },
    ],
  }
}
