import type { Timeline } from '../../series/timeline.ts'
import { resultRange } from '../../series/timelineAxes.ts'
import type { ChartSize } from '../chartTheme.ts'
import {
  axisOf,
  head,
  IN_ORDER,
  type MadePanel,
  OUTCOMES,
  type PanelLayer,
  pathOf,
  plotWidth,
  scaleOf,
  TOLD,
  WON,
  wholeExtent,
} from './panelParts.ts'

/** The result of each trade in R, at its exit. */
export function resultPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const { trades } = line
  const values = trades.map(({ x2, won, r }) => ({ x: x2, won, r: Number(r.toFixed(4)) }))
  const range = resultRange(trades.map(({ r }) => r))
  const width = Math.max(1, Math.min(4, (plotWidth(size) * 0.55) / Math.max(1, values.length)))
  const y = {
    ...{ field: 'r', type: 'quantitative' as const, ...scaleOf('results', range, false, live) },
    axis: { ...axisOf('results', range, live, 3), labelExpr: signedLabel, title: null },
  }
  const layers = (x: object): PanelLayer[] => [
    wholeExtent(line, x),
    ...(live ? [toldResults(width, x, y)] : OUTCOMES.map(outcome => drawnResults(values, outcome, width, x, y))),
    head('Result of each trade, R (1 R = what it risked)', size),
  ]
  return { height, layers }
}

/** Each by itself, with its receipt. */
function toldResults(width: number, x: object, y: object): PanelLayer {
  return {
    data: { name: 'trades' },
    mark: { type: 'bar', width, clip: true },
    encoding: { x: { ...x, field: 'x2' }, y, color: WON, ...TOLD },
  }
}

/** All that were won, or lost, in one path. */
function drawnResults(
  values: readonly { readonly x: number; readonly r: number; readonly won: boolean }[],
  { won, color }: (typeof OUTCOMES)[number],
  width: number,
  x: object,
  y: object,
): PanelLayer {
  const bars = values
    .filter(each => each.won === won)
    .map(({ x, r }) => [
      { x, y: 0 },
      { x, y: r },
    ])
  return {
    data: { values: pathOf(bars) },
    mark: { type: 'line', color, strokeWidth: width, strokeCap: 'butt' },
    encoding: { x, y: { ...y, field: 'y' }, ...IN_ORDER },
  }
}

/** A true minus, and a plus on gains. */
const signedLabel = "datum.value > 0 ? '+' + datum.value : datum.value < 0 ? '−' + abs(datum.value) : '0'"
