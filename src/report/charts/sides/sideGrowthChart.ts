import type { TopLevelSpec } from 'vega-lite'
import { apart } from '../../series/apart.ts'
import { alongLine, placedLabels } from '../../series/placedLabels.ts'
import type { SideSeries } from '../../series/runSeries.ts'
import { multipleText } from '../../words/format.ts'
import type { Basis } from '../../words/panel/judged.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'
import { growthAxis } from '../growthAxis.ts'
import {
  acrossLine,
  lineEnds,
  lineLook,
  type SideLayer,
  sideAxis,
  sideFrame,
  sideLines,
  sideTitle,
  sideWidth,
  words,
} from './sideLayers.ts'

const [HEIGHT, HEIGHT_NARROW, LINE] = [276, 94, 15]
/** Below this ratio of highest to lowest a logarithm shows nothing that a plain axis does not. */
const LOG_FROM = 1.5
/** From this share of the width on, a line ends at the end of the chart. */
const AT_END = 0.86

/** Accounts of several runs as multiples of each one's start, named where they end; equal steps are equal growth. */
export function sideGrowthChart(series: SideSeries, size: ChartSize): TopLevelSpec {
  const height = size.narrow ? HEIGHT_NARROW : HEIGHT
  const width = sideWidth(size)
  const { ruinAt, points } = series
  const growths = [...points.map(({ growth }) => growth), 1, ...ruinAt]
  const [least, most] = [growths.reduce((a, b) => Math.min(a, b)), growths.reduce((a, b) => Math.max(a, b))]
  const log = least > 0 && most / least >= LOG_FROM
  const [low, high] = log
    ? ([least / (most / least) ** 0.05, most * (most / least) ** 0.05] as const)
    : ([least - (most - least) * 0.05, most + ((most - least) * 0.05 || 1)] as const)
  const { y, yOf } = growthAxis([low, high], log, height, size.narrow ? [5, 4] : [8, 6])
  const x = sideAxis(series, size)
  return {
    ...sideFrame(size, height),
    layer: [
      acrossLine(1, { color: COLOR.muted, dash: [] }, y),
      ...ruinAt.map(at => acrossLine(at, { color: COLOR.limit, dash: [6, 4] }, y)),
      ...sideLines(series, x, y),
      ...names(series, { width, height, yOf }),
      sideTitle(`${whoseLines(series)} as a multiple of its start${log ? ', log scale' : ''}`, size),
      ...(series.timed || size.narrow
        ? []
        : [words('trades', { x: width, y: height + 36, align: 'right', baseline: 'bottom', color: COLOR.ink })]),
    ],
  }
}

/** Whose every line is; of several kinds the names tell them apart. */
function whoseLines({ basis }: SideSeries): string {
  if (basis.every(each => each === 'accounts')) return 'Middle account'
  return basis.every(each => each === 'path') ? 'One simulated path' : 'Account'
}

const OTHERS: Readonly<Record<Basis, string | null>> = { account: null, accounts: 'median', path: 'one path' }

function lineName(series: SideSeries, run: number, growth: number): string {
  if ((series.ruined[run] ?? null) !== null) return 'ruined'
  const mixed = new Set(series.basis).size > 1
  return (mixed ? OTHERS[series.basis[run]!] : null) ?? multipleText(growth)
}

interface Area {
  readonly width: number
  readonly height: number
  readonly yOf: (growth: number) => number
}

/** What each line is called: beside the chart where it runs to the end of it, else beside its own end. */
function names(series: SideSeries, { width, height, yOf }: Area): SideLayer[] {
  const { domain } = sideAxis(series, { width, height, narrow: false }).scale
  const [from, to] = domain as [number, number]
  const ends = lineEnds(series).map(({ run, point }) => {
    const ruined = series.ruined[run] ?? null
    return {
      run,
      ruined,
      x: to === from ? width : ((point.x - from) / (to - from)) * width,
      y: yOf(point.growth),
      text: `${run + 1} ${lineName(series, run, point.growth)}`,
    }
  })
  const last = ends.filter(({ x }) => x >= width * AT_END)
  const early = ends.filter(({ x }) => x < width * AT_END)
  const ruinNames = series.ruinAt.map(yOf)
  const places = apart([...last.map(({ y }) => y), ...ruinNames], LINE, height)
  const along = series.labels.flatMap(label =>
    alongLine(
      series.points
        .filter(({ run }) => run === label)
        .map(({ x, growth }) => ({ x: to === from ? width : ((x - from) / (to - from)) * width, y: yOf(growth) })),
    ),
  )
  const ruins = ruinNames.flatMap(y => alongLine([0, width].map(x => ({ x, y }))))
  const beside = placedLabels(early, { width, height }, [], [...along, ...ruins])
  return [
    ...ends.filter(({ ruined }) => ruined !== null).map(({ run, x, y }) => cross(x, y, lineLook(run).color)),
    ...last.map(({ run, text }, i) => name(text, run, { x: width + 6, y: places[i]!, align: 'left' })),
    ...ruinNames.map((_, i) =>
      words('ruin', {
        ...{ x: width + 6, y: places[last.length + i], align: 'left', baseline: 'middle' },
        color: COLOR.limit,
      }),
    ),
    ...early.flatMap(({ run, text, x, y }, i) => {
      const { far, ...place } = beside[i]!
      return [
        ...(far ? [leader({ x, y, x2: place.x, y2: place.y }, run)] : []),
        halo(text, place),
        name(text, run, place),
      ]
    }),
  ]
}

function cross(x: number, y: number, color: string): SideLayer {
  return {
    data: { values: [{}] },
    mark: {
      ...{ type: 'point', shape: 'M-1,-1L1,1M1,-1L-1,1', x, y, size: 46, stroke: color, strokeWidth: 2.4, opacity: 1 },
    } as never,
    encoding: {},
  }
}

/** From where a line ends to its name, where that had to stand far off. */
function leader(pixels: object, run: number): SideLayer {
  const at = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null })
  return {
    data: { values: [pixels] },
    mark: { type: 'rule', color: lineLook(run).color, strokeWidth: 1 },
    encoding: { x: at('x'), y: at('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
  } as SideLayer
}

function name(text: string, run: number, place: object): SideLayer {
  return words(text, { baseline: 'middle', fontWeight: 600, color: lineLook(run).color, ...place })
}

/** A paper-coloured twin below a text that lies on lines. */
function halo(text: string, place: object): SideLayer {
  return words(text, {
    ...{ baseline: 'middle', fontWeight: 600, color: COLOR.paper, stroke: COLOR.paper, strokeWidth: 4 },
    ...place,
  })
}
