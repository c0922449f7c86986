import type { TopLevelSpec } from 'vega-lite'
import type { EquitySeries } from '../series/equitySeries.ts'
import { logTicks } from '../series/logTicks.ts'
import { EVENT_NAMES, type EventName } from '../words/eventWords.ts'
import { type ChartSize, COLOR, tierColors } from './chartTheme.ts'
import { equalGrowth } from './equalGrowth.ts'
import { ABOVE_TITLE, LEGEND_ROW, type LegendColumns, legendColumns, legendHeight } from './legendGrid.ts'
import { xAxis } from './xAxis.ts'

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

const SHAPES = ['triangle-up', 'triangle-down', 'cross', 'square', 'diamond', 'circle']
const MARK_COLORS = [COLOR.good, COLOR.second, COLOR.bad, COLOR.bad, COLOR.muted, COLOR.main]

/** Equity and base over time, on stages shaded by the largest unlocked contract, with what happened marked. */
export function equityChart(series: EquitySeries, size: ChartSize): TopLevelSpec {
  const legends = legendHeight(series.tiers, size) + legendHeight(eventsOf(series), size)
  return {
    width: size.width,
    height: size.height + LEGEND_ROW + legends,
    autosize: { type: 'fit', contains: 'padding' },
    layer: equityLayers(series, size, xAxis(series.timed, size), names => legendColumns(names, size)),
  }
}

/** Events that occurred, in the order of the legend. */
function eventsOf({ marks }: EquitySeries): EventName[] {
  return Object.values(EVENT_NAMES).filter(event => marks.some(mark => mark.event === event))
}

/**
 * The layers of the equity chart, from the shading up to the marks, over any horizontal axis.
 * @param columns of a legend with these names
 */
export function equityLayers(
  series: EquitySeries,
  size: ChartSize,
  x: object,
  columns: (names: readonly string[]) => LegendColumns,
): Layer[] {
  const y = equityAxis(series)
  const spans = series.stages.map(({ from, to, tier }) => ({ x: from, x2: to, tier }))
  const events = Object.values(EVENT_NAMES)
  const present = eventsOf(series)
  const of = <T>(values: readonly T[]) => present.map(event => values[events.indexOf(event)]!)
  const eventLegend = present.length === 0 ? null : { title: null, columns: columns(present) }
  return [
    {
      data: { values: spans },
      mark: { type: 'rect', opacity: 0.14 },
      encoding: {
        x,
        x2: { field: 'x2' },
        fill: {
          field: 'tier',
          type: 'nominal',
          scale: { domain: [...series.tiers], range: tierColors(series.tiers.length) },
          legend: {
            offset: ABOVE_TITLE,
            title: 'Largest unlocked',
            symbolType: 'square',
            symbolOpacity: 0.4,
            columns: columns(series.tiers),
          },
        },
      },
    },
    {
      data: { values: [...series.base] },
      mark: { type: 'line', interpolate: 'step-after', color: COLOR.muted, strokeWidth: 1, strokeDash: [4, 3] },
      encoding: { x, y: { ...y, field: 'base' } },
    },
    {
      data: { values: [...series.points] },
      mark: { type: 'line', color: COLOR.main, strokeWidth: 1.6, strokeJoin: 'round' },
      encoding: { x, y },
    },
    {
      data: { values: [...series.marks] },
      mark: { type: 'point', filled: true, size: size.narrow ? 110 : 180, opacity: 1, stroke: COLOR.paper },
      encoding: {
        x,
        y,
        shape: {
          field: 'event',
          type: 'nominal',
          scale: { domain: present, range: of(SHAPES) },
          legend: eventLegend,
        },
        color: {
          field: 'event',
          type: 'nominal',
          scale: { domain: present, range: of(MARK_COLORS) },
          legend: eventLegend,
        },
      },
    },
  ]
}

/** Equity upwards: evenly, or by equal growth where it grew a lot. */
export function equityAxis({ points, quote }: EquitySeries) {
  const equities = points.map(point => point.equity)
  const [low, high] = [Math.min(...equities), Math.max(...equities)]
  const log = equalGrowth(low, high)
  return {
    field: 'equity',
    type: 'quantitative' as const,
    scale: log ? { type: 'log' as const, nice: false } : { zero: false, nice: true },
    title: `Equity, ${quote}${log ? ', log scale' : ''}`,
    axis: log ? { values: logTicks(low, high, 6) } : { tickCount: 6 },
  }
}
