import type { TopLevelSpec } from 'vega-lite'
import type { Timeline } from '../series/timeline.ts'
import { PANEL_HEIGHTS } from '../series/timelineWindow.ts'
import { TIME } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'
import { accountPanel } from './timeline/accountPanel.ts'
import { heldPanel } from './timeline/heldPanel.ts'
import { chosenTrade, LEFT, LEFT_NARROW, plotWidth, RIGHT, RIGHT_NARROW } from './timeline/panelParts.ts'
import { pricePanel } from './timeline/pricePanel.ts'
import { resultPanel } from './timeline/resultPanel.ts'

const HEIGHTS = { ...PANEL_HEIGHTS, results: 46, held: 62 }
const HEIGHTS_NARROW = { price: 52, results: 0, account: 92, held: 28 }

/**
 * Price with its trades, their results, the account and the contracts held, on one time axis. Start and ruin are always
 * within the range of the account.
 * @param live with a strip to zoom by; the other panels follow it, up and down too. Their lines and trades are put in where
 * it is drawn, as fine as what is chosen there asks for
 */
export function runChart(line: Timeline, size: ChartSize, live = false): TopLevelSpec {
  const height = size.narrow ? HEIGHTS_NARROW : HEIGHTS
  const panels = [
    line.timed && (line.price.length > 0 || line.trades.length > 0) ? pricePanel(line, size, height.price, live) : null,
    height.results === 0 || line.trades.length === 0 ? null : resultPanel(line, size, height.results, live),
    accountPanel(line, size, height.account, live),
    line.held.length === 0 ? null : heldPanel(line, size, height.held, live),
  ].filter(panel => panel !== null)
  const last = panels.length - 1
  const vconcat = panels.map(({ height, layers }, i) => {
    const x = xAxis(line, size, i === last, live)
    return { width: plotWidth(size), height, layer: live ? [...layers(x), chosenTrade(x)] : layers(x) }
  })
  const whole = live ? [...vconcat, strip(line, size)] : vconcat
  const spacing = size.narrow ? 22 : 26
  const shared = live ? { params: [{ name: 'axes', value: UNKNOWN }], datasets: NAMED } : {}
  return framed({ ...shared, spacing, bounds: 'flush', vconcat: whole }, whole, spacing, size)
}

/** Until it is drawn. */
const UNKNOWN = Object.fromEntries(
  ['price', 'results', 'account'].map(axis => [axis, { low: 1, high: 2, ticks: [1, 2] }]),
)
/** What is put in where a live chart is drawn. */
const NAMED = Object.fromEntries(
  ['whole', 'price', 'account', 'trades', 'sides', 'held', 'levels', 'marks', 'names', 'chosen', 'part'].map(name => [
    name,
    [],
  ]),
)

/** With the room around the panels fixed, as text is measured without a font. */
function framed(
  spec: object,
  panels: readonly { readonly height?: unknown }[],
  spacing: number,
  { narrow }: ChartSize,
): TopLevelSpec {
  const heights = panels.reduce((sum, panel) => sum + Number(panel.height), 0)
  const sides = narrow ? { left: LEFT_NARROW, right: RIGHT_NARROW } : { left: LEFT, right: RIGHT }
  const made = {
    ...spec,
    padding: { ...sides, top: 20, bottom: 20 },
    usermeta: { height: heights + spacing * (panels.length - 1) },
  }
  return made as unknown as TopLevelSpec
}

function xAxis({ timed }: Timeline, size: ChartSize, labelled: boolean, live: boolean): object {
  const tickCount = size.narrow ? 4 : 7
  const quiet = { grid: true, ticks: false, domain: false, title: null }
  const axis = labelled
    ? { ...quiet, tickCount, labelFlush: true, ...(timed ? { format: TIME } : { title: 'Trade' }) }
    : { ...quiet, tickCount, labels: false }
  const zoom = live ? { domain: { param: 'brush' } } : {}
  return timed
    ? { field: 'x', type: 'temporal', scale: { type: 'utc', nice: false, padding: 0, ...zoom }, axis }
    : { field: 'x', type: 'quantitative', scale: { nice: false, zero: false, padding: 0, ...zoom }, axis }
}

/** A drag always chooses anew: what keys have chosen is not where the last drag was. What is chosen is drawn by itself. */
const DRAGGED = { translate: false, zoom: false, mark: { fillOpacity: 0, strokeOpacity: 0 } } as const

/** The whole account in small, to drag over: what is chosen there is what the panels show. */
function strip(line: Timeline, size: ChartSize) {
  const x = xAxis(line, size, false, false)
  return {
    width: plotWidth(size),
    height: 26,
    layer: [
      {
        data: { name: 'whole' },
        params: [{ name: 'brush', select: { type: 'interval' as const, encodings: ['x' as const], ...DRAGGED } }],
        mark: { type: 'line' as const, color: COLOR.main, strokeWidth: 1 },
        encoding: {
          x: { ...x, axis: null },
          y: { field: 'equity', type: 'quantitative' as const, scale: { zero: false }, axis: null },
        },
      },
      {
        data: { name: 'part' },
        mark: { type: 'rect' as const, color: COLOR.ink, opacity: 0.12, stroke: COLOR.ink },
        encoding: { x: { ...x, axis: null }, x2: { field: 'x2' } },
      },
    ],
  }
}
