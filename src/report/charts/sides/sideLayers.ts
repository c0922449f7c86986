import type { TopLevelSpec } from 'vega-lite'
import type { RunPoint, RunSeries } from '../../series/runSeries.ts'
import { TIME } from '../axisFormats.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'

/** A layer of a chart of several runs. */
export type SideLayer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

/** Room left of the lines for their axis, and right of them for their names. */
const [LEFT, RIGHT, LEFT_NARROW, RIGHT_NARROW] = [48, 78, 46, 72]

/** Beside an answer that is wider than usual, as it has a column for every run. */
export const SIDE: ChartSize = { width: 500, height: 300, narrow: false }

const COLORS = [COLOR.main, COLOR.second, 'var(--purple)', COLOR.good, COLOR.price]
const DASHES = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [12, 4],
]

/** How the line of a run looks: colours come round after five, then with other dashes. */
export function lineLook(run: number): { readonly color: string; readonly dash: readonly number[] } {
  return {
    color: COLORS[run % COLORS.length]!,
    dash: DASHES[(run + Math.floor(run / DASHES.length)) % DASHES.length]!,
  }
}

/** Width of the lines in a drawing of this size. */
export function sideWidth({ width, narrow }: ChartSize): number {
  return width - (narrow ? LEFT_NARROW + RIGHT_NARROW : LEFT + RIGHT)
}

/** What both charts of several runs share: their size, and one horizontal axis from the first start to the last end. */
export function sideFrame(size: ChartSize, height: number) {
  return {
    width: sideWidth(size),
    height,
    padding: {
      ...(size.narrow ? { left: LEFT_NARROW, right: RIGHT_NARROW } : { left: LEFT, right: RIGHT }),
      top: 18,
      bottom: size.narrow ? 24 : 40,
    },
    usermeta: { height },
  }
}

export function sideAxis({ timed, points }: RunSeries, { narrow }: ChartSize) {
  const [first = 0, ...others] = points.map(({ x }) => x)
  const domain = [others.reduce((a, b) => Math.min(a, b), first), others.reduce((a, b) => Math.max(a, b), first)]
  const axis = { tickCount: narrow ? 4 : 5, title: null }
  return timed
    ? {
        field: 'x',
        type: 'temporal' as const,
        scale: { type: 'utc' as const, domain },
        axis: { ...axis, format: TIME, labelFlush: true },
      }
    : {
        field: 'x',
        type: 'quantitative' as const,
        scale: { domain, nice: false, zero: false },
        axis: { ...axis, tickMinStep: 1 },
      }
}

/** A line for each run. */
export function sideLines({ labels, points }: RunSeries, x: object, y: object): SideLayer[] {
  return labels.map((label, run) => ({
    data: { values: points.filter(point => point.run === label).map(({ run: _, ...point }) => point) },
    mark: {
      ...{ type: 'line' as const, strokeWidth: 1.6, strokeJoin: 'round' as const },
      ...{ color: lineLook(run).color, strokeDash: [...lineLook(run).dash] },
    },
    encoding: { x, y } as never,
  }))
}

/** Where each line ends, by its run; none for a run without points. */
export function lineEnds({ labels, points }: RunSeries): readonly { readonly run: number; readonly point: RunPoint }[] {
  return labels.flatMap((label, run) => {
    const point = points.findLast(each => each.run === label)
    return point === undefined ? [] : [{ run, point }]
  })
}

/** A line across the chart. */
export function acrossLine(
  value: number,
  { color, dash }: { readonly color: string; readonly dash: number[] },
  y: object,
): SideLayer {
  return {
    data: { values: [{ at: value }] },
    mark: { type: 'rule', color, strokeDash: dash, strokeWidth: dash.length === 0 ? 1 : 1.4 },
    encoding: { y: { ...y, field: 'at' } as never },
  }
}

/** What stands over a chart, and at the end of its horizontal axis. */
export function sideTitle(text: string, { narrow }: ChartSize): SideLayer {
  const place = { x: -(narrow ? LEFT_NARROW : LEFT), y: -6, align: 'left', baseline: 'bottom' }
  return words(text, { ...place, color: COLOR.ink })
}

/** A text at a place in pixels. */
export function words(text: string, look: object): SideLayer {
  return {
    data: { values: [{}] },
    mark: { type: 'text', fontSize: 12, ...look } as never,
    encoding: { text: { value: text } },
  }
}
