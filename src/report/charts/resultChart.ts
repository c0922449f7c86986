import type { TopLevelSpec } from 'vega-lite'
import type { Edge } from '../../stats/edge.ts'
import type { Bin } from '../series/histogram.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'

/** How the results of the trades are spread, in R, with their mean and its interval. */
export function resultChart(
  bins: readonly Bin[],
  { mean, low, high }: Pick<Edge, 'mean' | 'low' | 'high'>,
  size: ChartSize,
): TopLevelSpec {
  const x = {
    type: 'quantitative' as const,
    title: 'Result of a trade, in R',
    axis: { tickCount: size.narrow ? 6 : 14 },
  }
  const interval = low === null || high === null ? [] : [{ low, high }]
  return {
    width: size.width,
    height: Math.round(size.height * 0.8),
    autosize: { type: 'fit', contains: 'padding' },
    layer: [
      {
        data: { values: bins.map(bin => ({ ...bin, kind: bin.from < 0 ? 'loss' : 'win' })) },
        mark: { type: 'bar', binSpacing: 1 },
        encoding: {
          x: { field: 'from', bin: { binned: true }, ...x },
          x2: { field: 'to' },
          y: {
            field: 'count',
            type: 'quantitative',
            title: 'Trades',
            scale: { nice: 5 },
            axis: { tickCount: 5, tickMinStep: 1 },
          },
          color: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: ['loss', 'win'], range: [COLOR.bad, COLOR.main] },
            legend: null,
          },
        },
      },
      {
        data: { values: interval },
        mark: { type: 'rect', color: COLOR.ink, opacity: 0.12 },
        encoding: { x: { field: 'low', ...x }, x2: { field: 'high' } },
      },
      {
        data: { values: mean === null ? [] : [{ mean }] },
        mark: { type: 'rule', color: COLOR.ink, strokeWidth: 1.5 },
        encoding: { x: { field: 'mean', ...x } },
      },
    ],
  }
}
