import type { TopLevelSpec } from 'vega-lite'
import type { PositionSizes } from '../series/positionSizes.ts'
import { type ChartSize, COLOR, tierColors } from './chartTheme.ts'
import { ABOVE_TITLE, legendColumns, legendHeight } from './legendGrid.ts'

/** The size of every trade, stacked by the tier of its contracts: the step-up as it happened. */
export function positionChart({ parts, tiers, trades }: PositionSizes, size: ChartSize): TopLevelSpec {
  const columns = new Set(parts.map(part => part.trade)).size
  const width = Math.max(1, Math.min(12, (size.width * 0.6) / Math.max(columns, 1)))
  return {
    width: size.width,
    height: Math.round(size.height * 0.75) + legendHeight(tiers, size),
    autosize: { type: 'fit', contains: 'padding' },
    data: { values: [...parts] },
    mark: { type: 'bar', width },
    encoding: {
      x: {
        field: 'trade',
        type: 'quantitative',
        title: 'Trade',
        scale: { domain: [0, trades + 1], nice: false },
        axis: { tickCount: size.narrow ? 5 : 10, tickMinStep: 1, labelColor: COLOR.muted },
      },
      y: {
        field: 'quantity',
        type: 'quantitative',
        title: 'Units of the underlying',
        axis: { tickCount: 4 },
      },
      color: {
        field: 'tier',
        type: 'nominal',
        scale: { domain: [...tiers], range: tierColors(tiers.length) },
        legend: { offset: ABOVE_TITLE, title: 'Held as', symbolType: 'square', columns: legendColumns(tiers, size) },
      },
      order: { field: 'level', type: 'quantitative' },
    },
  }
}
