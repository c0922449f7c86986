import type { HeldPart, Timeline } from '../../series/timeline.ts'
import { type ChartSize, tierColors } from '../chartTheme.ts'
import {
  ends,
  head,
  IN_ORDER,
  LINE,
  type MadePanel,
  type PanelLayer,
  pathOf,
  plotWidth,
  UNCUT,
  wholeExtent,
} from './panelParts.ts'

/** The contracts that each trade held, stacked, counted in the smallest. */
export function heldPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const { held, tiers } = line
  const used = tiers.filter(tier => held.some(part => part.tier === tier))
  const colors = tierColors(tiers.length)
  const [smallest = ''] = tiers
  const title = used.length > 1 ? `Contracts held, counted in ${smallest}` : `Contracts held, ${used[0] ?? smallest}`
  const names =
    used.length < 2
      ? []
      : used.map((tier, i) => tierName(tier, colors[tiers.indexOf(tier)]!, used.length - 1 - i, size))
  const [from, to] = ends(line)
  /** A pixel, or a trade of one bar among thousands could not be seen. */
  const least = (to - from) / plotWidth(size)
  const counted = {
    ...{ field: 'y', type: 'quantitative' as const, scale: { nice: false, zero: true } },
    axis: { tickCount: 2, title: null, format: ',~r' },
  }
  const layers = (x: object): PanelLayer[] => [
    wholeExtent(line, x),
    ...used.map(tier => {
      const color = colors[tiers.indexOf(tier)]!
      if (live) return movingParts(tier, color, x, counted)
      const parts = held.filter(part => part.tier === tier)
      const wide = parts.map(({ x, x2, y, y2 }) => ({ x, x2: Math.max(x2, x + least), y, y2 }))
      return drawnParts(wide, color, x, counted)
    }),
    ...names,
    head(title, size),
  ]
  return { height, layers }
}

type Part = Omit<HeldPart, 'tier'>

/** Each by itself, as a part of them can be chosen. */
function movingParts(tier: string, color: string, x: object, y: object): PanelLayer {
  return {
    data: { name: 'held' },
    transform: [{ filter: { field: 'tier', equal: tier } }],
    mark: { type: 'rect', color, clip: true },
    encoding: { x, x2: { field: 'x2' }, y, y2: { field: 'y2' } },
  }
}

/** All in one path. */
function drawnParts(parts: readonly Part[], color: string, x: object, y: object): PanelLayer {
  const corners = parts.map(({ x, x2, y, y2 }) => [
    { x, y },
    { x, y: y2 },
    { x: x2, y: y2 },
    { x: x2, y },
  ])
  return {
    data: { values: pathOf(corners) },
    mark: { type: 'line', fill: color, strokeWidth: 0 },
    encoding: { x, y, ...IN_ORDER },
  }
}

/** The name of a contract in its colour: right of the panel, on a telephone over it. */
function tierName(tier: string, color: string, place: number, size: ChartSize): PanelLayer {
  const where = size.narrow
    ? { align: 'right', baseline: 'bottom', x: plotWidth(size) - place * 52, y: -6 }
    : { align: 'left', x: 'width', dx: 6, y: 8 + place * LINE }
  return {
    data: { values: [{ tier }] },
    mark: { ...UNCUT, fontSize: 12, fontWeight: 600, color, ...where } as never,
    encoding: { text: { field: 'tier' } },
  }
}
