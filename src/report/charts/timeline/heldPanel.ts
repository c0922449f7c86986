import { LINE } from '../../series/accountNames.ts'
import type { HeldPart, Timeline } from '../../series/timeline.ts'
import { roomyNumber } from '../axisFormats.ts'
import { type ChartSize, tierColors } from '../chartTheme.ts'
import {
  ends,
  head,
  IN_ORDER,
  LEFT_NARROW,
  type MadePanel,
  type PanelLayer,
  pathOf,
  plotWidth,
  RIGHT,
  UNCUT,
  wholeExtent,
} from './panelParts.ts'

/** What a letter of a text takes, a bold one, and the room between two names, in pixels. */
const [LETTER, BOLD_LETTER, GAP] = [6.6, 7.8, 12]
/** Size of a name, and its distance from the panel. */
const [NAME_SIZE, BESIDE] = [12, 6]

/** The contracts that each trade held, stacked, counted in the smallest. */
export function heldPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const { held, tiers } = line
  const used = tiers.filter(tier => held.some(part => part.tier === tier))
  const colors = tierColors(tiers.length)
  const [smallest = ''] = tiers
  const named = used.length < 2 ? [] : used
  const title = headOf(used, smallest, named.length === 0 || !size.narrow ? 0 : roomOf(named), size)
  const names = named.map((tier, i) => {
    const place = { row: named.length - 1 - i, beside: roomOf(named.slice(i + 1)) }
    return tierName(tier, colors[tiers.indexOf(tier)]!, place, size)
  })
  const [from, to] = ends(line)
  /** A pixel, or a trade of one bar among thousands could not be seen. */
  const least = (to - from) / plotWidth(size)
  const counted = {
    ...{ field: 'y', type: 'quantitative' as const, scale: { nice: false, zero: true } },
    axis: { tickCount: 2, tickMinStep: 1, title: null, labelExpr: roomyNumber(size.narrow) },
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

/** What stands over the panel; where the names of the contracts leave little room there, less. */
function headOf(used: readonly string[], smallest: string, names: number, size: ChartSize): string {
  if (used.length < 2) return `Contracts held, ${used[0] ?? smallest}`
  const whole = `Contracts held, counted in ${smallest}`
  return LEFT_NARROW + plotWidth(size) - names < whole.length * LETTER ? 'Contracts held' : whole
}

/** What names take beside each other, in pixels. */
function roomOf(names: readonly string[]): number {
  return names.reduce((sum, { length }) => sum + length * BOLD_LETTER + GAP, 0)
}

/** Where a name stands: right of the panel its row, on a telephone what stands right of it. */
interface NamePlace {
  readonly row: number
  readonly beside: number
}

/** The name of a contract in its colour: right of the panel, on a telephone over it. */
function tierName(tier: string, color: string, { row, beside }: NamePlace, size: ChartSize): PanelLayer {
  const where = size.narrow
    ? { align: 'right', baseline: 'bottom', x: plotWidth(size) - beside, y: -6 }
    : { align: 'left', x: 'width', dx: BESIDE, y: 8 + row * LINE }
  return {
    data: { values: [{ tier }] },
    mark: { ...UNCUT, fontSize: nameSize(tier, size), fontWeight: 600, color, ...where } as never,
    encoding: { text: { field: 'tier' } },
  }
}

/** Beside the panel there is room for so much; a longer name is written smaller. */
function nameSize(tier: string, { narrow }: ChartSize): number {
  const room = (RIGHT - BESIDE) / (tier.length * BOLD_LETTER)
  return narrow ? NAME_SIZE : Math.min(NAME_SIZE, Math.floor(room * NAME_SIZE * 10) / 10)
}
