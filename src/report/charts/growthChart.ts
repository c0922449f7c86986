import type { TopLevelSpec } from 'vega-lite'
import type { RiskLevelSummary } from '../../results/samples.ts'
import { logTicks } from '../series/logTicks.ts'
import { PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'
import { equalGrowth } from './equalGrowth.ts'

/**
 * Median end of the accounts against the share that is ruined, one point per variant, with both 95% intervals.
 * @param joined whether they follow each other, so that a line joins them
 */
export function growthChart(
  risks: readonly RiskLevelSummary[],
  quote: string,
  joined: boolean,
  size: ChartSize,
): TopLevelSpec {
  const values = risks.map(({ label, own, ruined, medianFinal }, order) => ({
    order,
    risk: label,
    own,
    ruined: ruined.share,
    ruinedLow: ruined.low,
    ruinedHigh: ruined.high,
    end: medianFinal.value,
    endLow: medianFinal.low,
    endHigh: medianFinal.high,
  }))
  const lowest = Math.min(...values.map(({ endLow }) => endLow))
  const highest = Math.max(...values.map(({ endHigh }) => endHigh))
  const log = equalGrowth(lowest, highest)
  const room = log ? (highest / lowest) ** 0.05 : 1
  const [low, high] = [lowest / room, highest * room]
  const x = {
    field: 'ruined',
    type: 'quantitative' as const,
    title: 'Ruined',
    scale: { nice: true },
    axis: { format: PERCENT, tickCount: size.narrow ? 4 : 8 },
  }
  const y = {
    field: 'end',
    type: 'quantitative' as const,
    title: `Median end, ${quote}`,
    scale: log ? { type: 'log' as const, domain: [low, high], nice: false } : { zero: false },
    axis: log ? { values: logTicks(low, high, 5) } : { tickCount: 5 },
  }
  const line = {
    mark: { type: 'line' as const, color: COLOR.grid, strokeWidth: 1.5 },
    encoding: { x, y, order: { field: 'order', type: 'quantitative' as const } },
  }
  const color = { condition: { test: 'datum.own', value: COLOR.second }, value: COLOR.main }
  return {
    width: size.width,
    height: size.height,
    autosize: { type: 'fit', contains: 'padding' },
    data: { values },
    layer: [
      ...(joined ? [line] : []),
      {
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'ruinedLow' }, x2: { field: 'ruinedHigh' }, y, color },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: { x, y: { ...y, field: 'endLow' }, y2: { field: 'endHigh' }, color },
      },
      { mark: { type: 'point', filled: true, size: 80, opacity: 1 }, encoding: { x, y, color } },
      {
        mark: { type: 'text', align: 'left', dx: 9, dy: -9, fontSize: 12, color: COLOR.ink },
        encoding: { x, y, text: { field: 'risk' } },
      },
    ],
  }
}
