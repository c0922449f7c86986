import type { TopLevelSpec } from 'vega-lite'
import type { EquitySeries } from '../series/equitySeries.ts'
import type { TradePoint } from '../series/tradePoints.ts'
import type { UnderwaterSeries } from '../series/underwaterSeries.ts'
import { PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'
import { equityAxis, equityLayers } from './equityChart.ts'
import { liveLegendColumns } from './legendGrid.ts'
import { xAxis } from './xAxis.ts'

/**
 * Equity and drawdown over one another, zoomed together by a strip below, with the receipt of a trade under the pointer.
 * Only drawn where scripts run.
 */
export function explorerChart(
  equity: EquitySeries,
  drawdown: UnderwaterSeries,
  trades: readonly TradePoint[],
  size: ChartSize,
): TopLevelSpec {
  const plain = xAxis(equity.timed, size)
  const x = { ...plain, scale: { ...plain.scale, domain: { param: 'brush' } } }
  const y = equityAxis(equity, size)
  const depth = { type: 'quantitative' as const, title: 'Below the peak', axis: { format: PERCENT, tickCount: 4 } }
  return {
    spacing: 18,
    vconcat: [
      {
        width: size.width,
        height: 280,
        layer: [
          ...equityLayers(equity, size, { ...x, axis: null }, liveLegendColumns).map(clipped),
          {
            name: 'trades',
            data: { values: [...trades] },
            mark: { type: 'point', filled: true, clip: true, size: 34, cursor: 'help' },
            encoding: {
              x: { ...x, axis: null },
              y,
              color: { condition: { test: 'datum.won', value: COLOR.good }, value: COLOR.bad },
              opacity: { value: 0.7 },
              tooltip: { field: 'receipt', type: 'nominal' },
            },
          },
        ],
      },
      {
        width: size.width,
        height: 130,
        data: { values: [...drawdown.points] },
        layer: [
          {
            mark: { type: 'line', color: COLOR.bad, strokeWidth: 0.8, opacity: 0.7, clip: true },
            encoding: { x, y: { ...depth, field: 'worst' } },
          },
          {
            mark: { type: 'area', color: COLOR.bad, opacity: 0.3, clip: true },
            encoding: { x, y: { ...depth, field: 'marked' } },
          },
        ],
      },
      {
        width: size.width,
        height: 44,
        data: { values: [...equity.points] },
        params: [{ name: 'brush', select: { type: 'interval', encodings: ['x'] } }],
        mark: { type: 'line', color: COLOR.main, strokeWidth: 1 },
        encoding: { x: { ...plain, axis: null }, y: { ...y, title: null, axis: null } },
      },
    ],
  }
}

/** A zoomed layer must not draw beside its axes. */
function clipped<T extends object>(layer: T): T {
  return 'mark' in layer ? { ...layer, mark: { ...(layer.mark as object), clip: true } } : layer
}
