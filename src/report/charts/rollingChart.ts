import type { TopLevelSpec } from 'vega-lite'
import type { RollingEdge } from '../series/rollingEdge.ts'
import { inR } from '../words/format.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'
import { xAxis } from './xAxis.ts'

/** The mean of the last trades after each trade with its band, beside no edge and the mean of all. */
export function rollingChart({ points, timed, window, mean }: RollingEdge, size: ChartSize): TopLevelSpec {
  const x = xAxis(timed, size)
  const y = {
    type: 'quantitative' as const,
    title: size.narrow ? 'Mean, R' : `Mean of the last ${window} trades, R`,
    axis: { tickCount: 6, format: '+~f', labelExpr: "datum.value === 0 ? '0' : datum.label" },
    scale: { zero: true, nice: true },
  }
  const [first, last] = [points[0]!, points.at(-1)!]
  const level = (value: number, color: string, strokeDash: number[], name: string) => {
    const early = Math.abs(first.mean - value) > Math.abs(last.mean - value)
    const text = (halo: boolean) => ({
      data: { values: [{ value, x: early ? first.x : last.x, name }] },
      mark: {
        ...{
          type: 'text',
          align: early ? 'left' : 'right',
          baseline: 'bottom',
          dx: early ? 4 : -4,
          dy: -3,
          fontSize: 12,
        },
        ...(halo ? { stroke: COLOR.paper, strokeWidth: 4, color: COLOR.paper } : { color }),
      } as never,
      encoding: { x, y: { ...y, field: 'value' }, text: { field: 'name' } },
    })
    return [
      {
        data: { values: [{ value }] },
        mark: { type: 'rule' as const, color, strokeWidth: 1.2, ...(strokeDash.length > 0 ? { strokeDash } : {}) },
        encoding: { y: { ...y, field: 'value' } },
      },
      text(true),
      text(false),
    ]
  }
  return {
    width: size.width,
    height: size.height,
    autosize: { type: 'fit', contains: 'padding' },
    layer: [
      {
        data: { values: [...points] },
        mark: { type: 'area', color: COLOR.main, opacity: 0.18 },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
      },
      {
        data: { values: [...points] },
        mark: { type: 'line', color: COLOR.main, strokeWidth: 2, strokeJoin: 'round' },
        encoding: { x, y: { ...y, field: 'mean' } },
      },
      ...level(0, COLOR.ink, [], 'no edge'),
      ...level(mean, COLOR.muted, [4, 3], `all trades ${inR(mean)}`),
    ],
  }
}
