import type { TopLevelSpec } from 'vega-lite'
import type { Excursion, ExcursionSide } from '../series/excursions.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'

const TITLES = {
  adverse: 'Furthest against the trade, in stop distances',
  favourable: 'Furthest for the trade, in stop distances',
} as const

/** Result of every trade against how far the price went against it (MAE) or for it (MFE). */
export function excursionChart(excursions: readonly Excursion[], side: ExcursionSide, size: ChartSize): TopLevelSpec {
  const values = excursions.map(found => ({ x: found[side], r: found.r, kind: found.r > 0 ? 'win' : 'loss' }))
  return {
    width: size.width,
    height: size.height,
    autosize: { type: 'fit', contains: 'padding' },
    data: { values },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: COLOR.muted, strokeWidth: 1 },
        encoding: { y: { field: 'zero', type: 'quantitative' } },
      },
      {
        mark: { type: 'point', filled: true, size: 30, opacity: 0.65 },
        encoding: {
          x: { field: 'x', type: 'quantitative', title: TITLES[side], axis: { tickCount: 6 } },
          y: { field: 'r', type: 'quantitative', title: 'Result, R', axis: { tickCount: 6 } },
          color: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: ['loss', 'win'], range: [COLOR.bad, COLOR.main] },
            legend: null,
          },
        },
      },
    ],
  }
}
