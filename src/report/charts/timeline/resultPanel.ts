import type { Timeline } from '../../series/timeline.ts'
import type { ChartSize } from '../chartTheme.ts'
import { head, type MadePanel, type PanelLayer, plotWidth, told, WON, wholeExtent, within } from './panelParts.ts'

/** A full loss is no more than one, whatever binary sums make of it. */
const SLACK_OF_R = 0.02

/** The result of each trade in R, at its exit. */
export function resultPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const { trades } = line
  const values = trades.map(({ x2, won, r, trade }) => ({
    x: x2,
    won,
    r: Number(r.toFixed(4)),
    ...(live ? { trade } : {}),
  }))
  const low = Math.floor(Math.min(-1, ...values.map(({ r }) => r)) + SLACK_OF_R)
  const high = Math.ceil(Math.max(1, ...values.map(({ r }) => r)) - SLACK_OF_R)
  const width = Math.max(1, Math.min(4, (plotWidth(size) * 0.55) / Math.max(1, values.length)))
  const y = {
    ...{ field: 'r', type: 'quantitative' as const, scale: { nice: false, domain: [low, high] } },
    axis: { values: [low, 0, high], labelExpr: signedLabel, title: null },
  }
  const layers = (x: object): PanelLayer[] => [
    wholeExtent(line, x),
    {
      data: { values },
      ...within(live),
      mark: { type: 'bar', width, clip: live },
      encoding: { x, y, color: WON, ...told(live) },
    },
    head('Result of each trade, R (1 R = what it risked)', size),
  ]
  return { height, layers }
}

/** A true minus, and a plus on gains. */
const signedLabel = "datum.value > 0 ? '+' + datum.value : datum.value < 0 ? '−' + abs(datum.value) : '0'"
