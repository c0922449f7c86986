import type { TopLevelSpec } from 'vega-lite'
import { growthTicks } from '../series/growthTicks.ts'
import type { LevelPairs, LevelPoint } from '../series/levelPairs.ts'
import { alongLine, type PlacedLabel, placedLabels } from '../series/placedLabels.ts'
import { percent, setting } from '../words/format.ts'
import { PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

const [LEFT, RIGHT, LEFT_NARROW, RIGHT_NARROW] = [52, 12, 48, 10]
const [HEIGHT, HEIGHT_NARROW] = [300, 200]
/** From this share on a twin says how often it is ruined. */
const TOLD_RUIN = 0.005
/** Levels that a telephone has room to name twice. */
const MOST_NARROW = 5

type LevelPlace = Pick<LevelPoint, 'drawdown' | 'multiple'>

interface Drawn extends LevelPoint {
  readonly twin: boolean
  readonly text: string
}

/**
 * Median growth against the drawdown that 95 of 100 accounts stay within: every level as the trades are, and its twin
 * with the edge taken out, with the limit and the level that it is about.
 */
export function levelsChart(pairs: LevelPairs, size: ChartSize): TopLevelSpec {
  const { levels, twins, drawdownLimit, marked } = pairs
  const width = size.width - (size.narrow ? LEFT_NARROW + RIGHT_NARROW : LEFT + RIGHT)
  const height = size.narrow ? HEIGHT_NARROW : HEIGHT
  const brief = size.narrow && !pairs.joined
  const crowded = size.narrow && levels.length > MOST_NARROW
  const drawn = [
    ...levels.map(level => named(level, false, brief)),
    ...twins.map(level => (crowded ? { ...level, twin: true, text: '' } : named(level, true, brief))),
  ]
  const right = Math.max(...drawn.map(({ drawdown }) => drawdown), drawdownLimit ?? 0) * 1.08 || 1
  const [low, high] = verticalRange(drawn)
  const at = ({ drawdown, multiple }: LevelPlace) => ({
    x: (drawdown / right) * width,
    y: height * (1 - (Math.log(multiple) - Math.log(low)) / (Math.log(high) - Math.log(low))),
  })
  const placeOf = (pixel: { readonly x: number; readonly y: number }): LevelPlace => ({
    drawdown: (pixel.x / width) * right,
    multiple: Math.exp(Math.log(high) - (pixel.y / height) * (Math.log(high) - Math.log(low))),
  })
  const ticks = growthTicks(low, high, height)
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [0, right], nice: false },
    axis: { format: PERCENT, tickCount: size.narrow ? 4 : 8, title: null, grid: true },
  }
  const y = {
    type: 'quantitative' as const,
    scale: { type: 'log' as const, domain: [low, high], nice: false },
    axis: { values: ticks, labelExpr: GROWTH_LABEL, title: null },
  }
  const limitText = drawdownLimit === null ? [] : [limitBox((drawdownLimit / right) * width, width, height)]
  const crossing = [
    ...(pairs.joined ? [levels, twins].flatMap(points => alongLine(points.map(at))) : []),
    ...pairsOf(pairs).flatMap(([level, twin]) => alongLine([at(level), at(twin)])),
    ...alongLine([0, right].map(drawdown => at({ drawdown, multiple: 1 }))),
    ...(drawdownLimit === null
      ? []
      : alongLine([low, high].map(multiple => at({ drawdown: drawdownLimit, multiple })))),
  ]
  const labels = placedLabels(
    drawn.map(point => ({ ...at(point), text: point.text })),
    { width, height },
    limitText,
    crossing,
  )
  // Where many stand close a name far off its point could be another's: the table below has them all.
  const written = (i: number) => drawn[i]!.text !== '' && !(crowded && labels[i]!.far && drawn[i]!.variant !== marked)
  return {
    width,
    height,
    padding: {
      ...(size.narrow ? { left: LEFT_NARROW, right: RIGHT_NARROW } : { left: LEFT, right: RIGHT }),
      top: 20,
      bottom: 40,
    },
    usermeta: { height },
    layer: [
      ...limitLayers(drawdownLimit, right, { low, high }, x, y),
      {
        data: { values: [{ even: 1 }] },
        mark: { type: 'rule', color: COLOR.muted },
        encoding: { y: { ...y, field: 'even' } },
      },
      ...pairLines(pairs, x, y),
      ...(pairs.joined ? [joining(levels, COLOR.main, x, y), joining(twins, COLOR.price, x, y)] : []),
      dots(twins, { fill: COLOR.paper, stroke: COLOR.price }, x, y),
      dots(levels, { fill: COLOR.main, stroke: COLOR.main }, x, y),
      {
        data: { values: drawn.filter(({ variant }) => variant === marked) },
        mark: { type: 'point', size: 380, stroke: COLOR.ink, strokeWidth: 1.6, opacity: 1 },
        encoding: position(x, y) as never,
      },
      ...labels.flatMap((label, i) => (label.far && written(i) ? [leader(drawn[i]!, placeOf(label), x, y)] : [])),
      ...labels.flatMap((label, i) => (written(i) ? [true, false].map(halo => words(drawn[i]!, label, halo)) : [])),
      title(`Median growth after ${pairs.trades} trades, log scale`, {
        x: size.narrow ? -LEFT_NARROW : -LEFT,
        y: -8,
        align: 'left',
      }),
      title('Drawdown that 95 of 100 accounts stay within', { x: width, y: height + 40, align: 'right' }),
    ],
  }
}

/** Growth in percent of a multiple of the start, with a true minus. */
const GROWTH_LABEL =
  "datum.value > 10 ? '×' + format(datum.value, ',') : (datum.value > 1.0001 ? '+' : datum.value < 0.9999 ? '−' : '') + format(abs(datum.value - 1), '.0%')"

/** @param brief whether names of plans take the room that ruin has elsewhere */
function named(level: LevelPoint, twin: boolean, brief: boolean): Drawn {
  const ruin =
    !brief && twin && level.ruined >= TOLD_RUIN ? `, ruin ${percent(level.ruined, level.ruined < 0.1 ? 1 : 0)}` : ''
  const label = level.label.length > 22 ? `${level.label.slice(0, 20)}…` : level.label
  return { ...level, twin, text: `${label}${ruin}` }
}

function verticalRange(drawn: readonly LevelPoint[]): [number, number] {
  const multiples = [...drawn.map(({ multiple }) => multiple), 1]
  const [low, high] = [Math.log(Math.min(...multiples)), Math.log(Math.max(...multiples))]
  const room = Math.max(0.05, (high - low) * 0.14)
  return [Math.exp(low - room), Math.exp(high + room)]
}

/** Where the words of the limit stand. */
function limitBox(at: number, width: number, height: number) {
  const left = at + 110 > width ? at - 110 : at
  return { left, right: left + 110, top: height - 20, bottom: height }
}

function limitLayers(
  limit: number | null,
  right: number,
  { low, high }: { low: number; high: number },
  x: object,
  y: object,
): Layer[] {
  if (limit === null) return []
  const flipped = limit > right * 0.75
  return [
    {
      data: { values: [{ x: limit, x2: right, y: low, y2: high }] },
      mark: { type: 'rect', color: COLOR.limit, opacity: 0.07 },
      encoding: { x: { ...x, field: 'x' }, x2: { field: 'x2' }, y: { ...y, field: 'y' }, y2: { field: 'y2' } } as never,
    },
    {
      data: { values: [{ limit }] },
      mark: { type: 'rule', color: COLOR.limit, strokeDash: [6, 4], strokeWidth: 1.6 },
      encoding: { x: { ...x, field: 'limit' } } as never,
    },
    {
      data: { values: [{ limit, low, label: `your limit ${setting(limit)}` }] },
      mark: {
        type: 'text',
        color: COLOR.limit,
        fontSize: 12,
        align: flipped ? 'right' : 'left',
        dx: flipped ? -5 : 5,
        dy: -9,
      },
      encoding: { x: { ...x, field: 'limit' }, y: { ...y, field: 'low' }, text: { field: 'label' } } as never,
    },
  ]
}

/** Every level that has a twin, with it. */
function pairsOf({ levels, twins }: LevelPairs): [LevelPoint, LevelPoint][] {
  return levels.flatMap(level => {
    const twin = twins.find(({ variant }) => variant === level.variant)
    return twin === undefined ? [] : [[level, twin] as [LevelPoint, LevelPoint]]
  })
}

function pairLines(pairs: LevelPairs, x: object, y: object): Layer[] {
  const lines = pairsOf(pairs).map(([{ drawdown, multiple }, twin]) => ({
    ...{ drawdown, multiple, x2: twin.drawdown, y2: twin.multiple },
  }))
  return [
    {
      data: { values: lines },
      mark: { type: 'rule', color: COLOR.price, strokeDash: [1, 3], strokeWidth: 1.2 },
      encoding: { ...position(x, y), x2: { field: 'x2' }, y2: { field: 'y2' } } as never,
    },
  ]
}

function position(x: object, y: object): object {
  return { x: { ...x, field: 'drawdown' }, y: { ...y, field: 'multiple' } }
}

function joining(points: readonly LevelPoint[], color: string, x: object, y: object): Layer {
  return {
    data: { values: points.map((point, order) => ({ ...point, order })) },
    mark: { type: 'line', color, strokeWidth: 1.6 },
    encoding: { ...position(x, y), order: { field: 'order', type: 'quantitative' } } as never,
  }
}

function dots(
  points: readonly LevelPoint[],
  { fill, stroke }: { fill: string; stroke: string },
  x: object,
  y: object,
): Layer {
  return {
    data: { values: [...points] },
    mark: { type: 'point', filled: false, fill, stroke, strokeWidth: 1.6, size: 80, opacity: 1 },
    encoding: position(x, y) as never,
  }
}

/** A line from a point to the place of its label, where that had to stand far off. */
function leader({ drawdown, multiple }: LevelPoint, to: LevelPlace, x: object, y: object): Layer {
  return {
    data: { values: [{ drawdown, multiple, x2: to.drawdown, y2: to.multiple }] },
    mark: { type: 'rule', color: COLOR.muted, strokeWidth: 0.8 },
    encoding: { ...position(x, y), x2: { field: 'x2' }, y2: { field: 'y2' } } as never,
  }
}

/** A label where there is room for it, over its halo of paper. */
function words({ text, twin }: Drawn, { x, y, align }: PlacedLabel, halo: boolean): Layer {
  return {
    data: { values: [{ text }] },
    mark: {
      ...{ type: 'text', fontSize: 12, fontWeight: twin ? 400 : 600, x, y, align },
      ...(halo
        ? { color: COLOR.paper, stroke: COLOR.paper, strokeWidth: 3 }
        : { color: twin ? COLOR.muted : COLOR.ink }),
    } as never,
    encoding: { text: { field: 'text' } },
  }
}

function title(text: string, place: { readonly x: number; readonly y: number; readonly align: string }): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'text', baseline: 'bottom', fontSize: 12, color: COLOR.ink, ...place } as never,
    encoding: { text: { value: text } },
  }
}
