import type { TopLevelSpec } from 'vega-lite'
import type { UnderwaterSeries } from '../series/underwaterSeries.ts'
import { setting } from '../words/format.ts'
import { PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'
import { xAxis } from './xAxis.ts'

/** How far the account was under its peak: the area at closes, the thin line at the worst prices. */
export function drawdownChart({ timed, points, limit }: UnderwaterSeries, size: ChartSize): TopLevelSpec {
  const x = xAxis(timed, size)
  const y = {
    field: 'marked',
    type: 'quantitative' as const,
    title: 'Below the peak',
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
      ...(limit === null ? [] : limitLine(limit, points[0]!.x, x, y)),
    ],
  }
}

function limitLine(limit: number, first: number, x: object, y: object) {
  return [
    {
      data: { values: [{ limit: -limit }] },
      mark: { type: 'rule' as const, color: COLOR.limit, strokeDash: [6, 4], strokeWidth: 1.4 },
      encoding: { y: { ...y, field: 'limit' } },
    },
    ...[{ stroke: COLOR.paper, strokeWidth: 4, color: COLOR.paper }, { color: COLOR.limit }].map(look => ({
      data: { values: [{ limit: -limit, x: first, name: `your limit ${setting(limit)}` }] },
      mark: { ...{ type: 'text', align: 'left', baseline: 'bottom', dx: 4, dy: -3, fontSize: 12 }, ...look } as never,
      encoding: { x, y: { ...y, field: 'limit' }, text: { field: 'name' } },
    })),
  ]
}
