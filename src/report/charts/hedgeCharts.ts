import type { TopLevelSpec } from 'vega-lite'
import { BAR_ERA } from '../../results/barClock.ts'
import { apart } from '../series/apart.ts'
import type { HedgeLine, HedgePoint } from '../series/hedgeSeries.ts'
import { alongLine, placedLabels } from '../series/placedLabels.ts'
import { multipleText, percent } from '../words/format.ts'
import { TIME } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'
import { equalGrowth } from './equalGrowth.ts'
import { growthAxis } from './growthAxis.ts'

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

const [LEFT, RIGHT, LEFT_NARROW, RIGHT_NARROW] = [48, 10, 44, 8]
/** From a line to its name right of it, what a bold letter takes and how far two names are apart, in pixels. */
const [GAP, BOLD_LETTER, LINE] = [6, 6.6, 15]
const [HEIGHT, HEIGHT_NARROW] = [330, 190]

const LOOKS: Readonly<Record<HedgeLine['what'], { color: string; strokeDash: number[]; strokeWidth: number }>> = {
  alone: { color: COLOR.price, strokeDash: [2, 2], strokeWidth: 1.2 },
  idle: { color: COLOR.second, strokeDash: [6, 3], strokeWidth: 1.4 },
  hedged: { color: COLOR.main, strokeDash: [1, 0], strokeWidth: 1.8 },
}

/** How far each was below its highest value, named at its deepest point. */
export function hedgeFallChart(lines: readonly HedgeLine[], size: ChartSize): TopLevelSpec {
  const { width, height, x, pixelX, timeAt } = frameOf(lines, size, 0)
  const deepest = Math.min(-0.01, ...lines.flatMap(({ points }) => points.map(({ drawdown }) => drawdown))) * 1.12
  const y = {
    field: 'drawdown',
    type: 'quantitative' as const,
    scale: { domain: [deepest, 0], nice: false },
    axis: { tickCount: 5, title: null, labelExpr: "(datum.value < 0 ? '−' : '') + format(-datum.value, ',~%')" },
  }
  const pixel = (point: HedgePoint) => ({ x: pixelX(point.x), y: (point.drawdown / deepest) * height })
  const troughs = lines.map(({ name, points }) => {
    const low = points.reduce((a, b) => (b.drawdown < a.drawdown ? b : a))
    return { ...pixel(low), text: `${name} ${percent(low.drawdown)}`.replace('-', '−') }
  })
  const along = lines.flatMap(({ points }) => alongLine(points.map(pixel)))
  const places = placedLabels(troughs, { width, height }, [], along)
  /** From a point to its name, where that stands far off. */
  const leader = (...ends: { readonly x: number; readonly y: number }[]): Layer => ({
    data: {
      values: ends.map(end => onAxis({ x: timeAt(end.x), drawdown: (end.y / height) * deepest })),
    },
    mark: { type: 'line', color: COLOR.muted, strokeWidth: 0.8 },
    encoding: { x, y } as never,
  })
  const names = lines.flatMap(({ what }, i) => [
    ...(places[i]!.far ? [leader(troughs[i]!, places[i]!)] : []),
    dot(troughs[i]!, LOOKS[what].color),
    ...haloed(troughs[i]!.text, LOOKS[what].color, places[i]!),
  ])
  return framed(size, { width, height }, [
    ...lines.map(line => drawn(line, x, y)),
    ...names,
    over('Below its highest value, at bar closes', size),
    ...bars(lines, width, height),
  ])
}

/** The value of each as a multiple of its start, named where it ends. */
export function hedgeValueChart(lines: readonly HedgeLine[], size: ChartSize): TopLevelSpec {
  const names = lines.map(({ name, points }) => `${multipleText(points.at(-1)!.growth)} ${name}`)
  const longest = Math.max(...names.map(({ length }) => length))
  const { width, height, x } = frameOf(lines, size, GAP + Math.ceil(longest * BOLD_LETTER))
  const values = [1, ...lines.flatMap(({ points }) => points.map(({ growth }) => growth))]
  const [least, most] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  const log = equalGrowth(least, most)
  const room = (most - least) * 0.05 || 1
  const [low, high] = log ? ([least * 0.95, most * 1.05] as const) : ([least - room, most + room] as const)
  const { y, yOf } = growthAxis([low, high], log, height, [6, 5])
  const ends = lines.map(({ what, points }, i) => ({ what, text: names[i]!, y: yOf(points.at(-1)!.growth) }))
  const places = apart(
    ends.map(({ y }) => y),
    LINE,
    height,
  )
  return framed(size, { width: width, height }, [
    {
      data: { values: [{ start: 1 }] },
      mark: { type: 'rule', color: COLOR.muted },
      encoding: { y: { ...y, field: 'start' } },
    },
    ...lines.map(line => drawn(line, x, y)),
    ...ends.map(({ what, text }, i) =>
      words(text, { x: width + GAP, y: places[i]!, align: 'left', fontWeight: 600, color: LOOKS[what].color }),
    ),
    over(`Value as a multiple of its start${log ? ', log scale' : ''}`, size),
    ...bars(lines, width, height),
  ])
}

/** Size of the drawing without what stands beside it, and its horizontal axis. */
function frameOf(lines: readonly HedgeLine[], size: ChartSize, names: number) {
  const width = size.width - (size.narrow ? LEFT_NARROW + RIGHT_NARROW : LEFT + RIGHT) - names
  const { points } = lines[0]!
  const [from, to] = [points[0]!.x, points.at(-1)!.x]
  const axis = { tickCount: size.narrow ? 4 : 7, labelFlush: true, title: null }
  return {
    width,
    height: size.narrow ? HEIGHT_NARROW : HEIGHT,
    pixelX: (at: number) => (width * (at - from)) / (to - from || 1),
    timeAt: (pixel: number) => from + (pixel / width) * (to - from),
    x: isMadeUp(from)
      ? {
          ...{ field: 'bar', type: 'quantitative' as const },
          scale: { domain: [from - BAR_ERA, to - BAR_ERA], nice: false, zero: false },
          axis: { ...axis, format: ',d', tickMinStep: 1 },
        }
      : {
          ...{ field: 'x', type: 'temporal' as const },
          scale: { type: 'utc' as const, domain: [from, to], nice: false },
          axis: { ...axis, format: TIME },
        },
  }
}

function framed({ narrow, width }: ChartSize, area: { width: number; height: number }, layer: Layer[]): TopLevelSpec {
  const [left, right] = narrow ? [LEFT_NARROW, RIGHT_NARROW] : [LEFT, RIGHT]
  const beside = Math.max(right, width - left - area.width)
  return { ...area, padding: { left, right: beside, top: 20, bottom: 40 }, usermeta: { height: area.height }, layer }
}

function drawn({ what, points }: HedgeLine, x: object, y: object): Layer {
  return {
    data: { values: points.map(onAxis) },
    mark: { type: 'line', strokeJoin: 'round', ...LOOKS[what] },
    encoding: { x, y } as never,
  }
}

/** What stands over the chart. */
function over(text: string, { narrow }: ChartSize): Layer {
  return words(text, { x: -(narrow ? LEFT_NARROW : LEFT), y: -6, align: 'left', baseline: 'bottom', color: COLOR.ink })
}

/** With the number of its bar, where its time stands for one. */
function onAxis<Point extends { readonly x: number }>(point: Point): Point & { readonly bar?: number } {
  return isMadeUp(point.x) ? { ...point, bar: point.x - BAR_ERA } : point
}

function isMadeUp(time: number): boolean {
  return time > BAR_ERA
}

/** What the numbers below are, where they are no dates. */
function bars(lines: readonly HedgeLine[], width: number, height: number): Layer[] {
  return isMadeUp(lines[0]!.points[0]!.x)
    ? [words('bar', { x: width, y: height + 36, align: 'right', baseline: 'bottom', color: COLOR.ink })]
    : []
}

function dot({ x, y }: { readonly x: number; readonly y: number }, color: string): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'point', filled: true, x, y, size: 40, color, opacity: 1 } as never,
    encoding: {},
  }
}

function haloed(text: string, color: string, { x, y, align }: { x: number; y: number; align: string }): Layer[] {
  const place = { x, y, align, fontWeight: 600 }
  return [
    words(text, { ...place, color: COLOR.paper, stroke: COLOR.paper, strokeWidth: 4 }),
    words(text, { ...place, color }),
  ]
}

function words(text: string, look: object): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'text', baseline: 'middle', fontSize: 12, ...look } as never,
    encoding: { text: { value: text } },
  }
}
