import type { TopLevelSpec } from 'vega-lite'
import { apart } from '../series/apart.ts'
import { logTicks } from '../series/logTicks.ts'
import type { Timeline } from '../series/timeline.ts'
import { axisMoney } from '../words/format.ts'
import { TIME } from './axisFormats.ts'
import { type ChartSize, COLOR, tierColors } from './chartTheme.ts'

type Panel = Extract<TopLevelSpec, { vconcat: unknown }>['vconcat'][number]
type Layer = Extract<Panel, { layer: unknown }>['layer'][number]

/** Room left of a panel for its axis, and right of it for what its lines are called. */
const [LEFT, RIGHT, LEFT_NARROW, RIGHT_NARROW] = [58, 92, 46, 16]
/** From so many pixels a trade on, triangles and stops can be told apart. */
const PIXELS_FOR_SIDES = 12
const LINE = 15
/** A full loss is no more than one, whatever binary sums make of it. */
const SLACK_OF_R = 0.02
/** From this ratio of highest to lowest price on, equal steps are equal growth. */
const LOG_PRICE = 2.5
const HEIGHTS = { price: 124, results: 46, account: 210, held: 62 }
const HEIGHTS_NARROW = { price: 52, results: 0, account: 92, held: 28 }
const MARKS = {
  passed: { shape: 'circle', color: COLOR.ink, filled: true },
  failed: { shape: 'circle', color: COLOR.ink, filled: false },
  lost: { shape: 'triangle-down', color: COLOR.second, filled: true },
  stalled: { shape: 'square', color: COLOR.second, filled: true },
  ruined: { shape: 'M-1,-1L1,1M1,-1L-1,1', color: COLOR.limit, filled: false },
} as const

/** Width of the panels in a drawing of this size. */
function plotWidth({ width, narrow }: ChartSize): number {
  return width - (narrow ? LEFT_NARROW + RIGHT_NARROW : LEFT + RIGHT)
}

/**
 * Price with its trades, their results, the account and the contracts held, on one time axis. Start and ruin are always
 * within the range of the account.
 * @param live with a strip to zoom by; the other panels follow it, up and down too
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
  const vconcat = panels.map(({ height, layers }, i) => ({
    width: plotWidth(size),
    height,
    layer: layers(xAxis(line, size, i === last, live)),
  }))
  const whole = live ? [...vconcat, strip(line, size)] : vconcat
  const spacing = size.narrow ? 22 : 26
  return framed({ spacing, bounds: 'flush', vconcat: whole }, whole, spacing, size)
}

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

/** A panel, once its axis is known. */
interface MadePanel {
  readonly height: number
  readonly layers: (x: object) => Layer[]
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

/** From the first to the last point of the account. */
function ends({ account }: Timeline): [number, number] {
  return [account[0]?.x ?? 0, account.at(-1)?.x ?? 1]
}

/** Keeps the axis of a panel that shows all at the ends of the account. */
function wholeExtent(line: Timeline, x: object): Layer {
  return {
    data: { values: ends(line).map(at => ({ x: at })) },
    mark: { type: 'point', opacity: 0, size: 1, color: COLOR.ink },
    encoding: { x },
  }
}

/** What stands over a panel in place of a title beside its axis. */
function head(text: string, { narrow }: ChartSize): Layer {
  return {
    data: { values: [{}] },
    mark: {
      ...{ type: 'text', align: 'left', baseline: 'bottom', x: -(narrow ? LEFT_NARROW : LEFT), y: -6 },
      ...{ fontSize: 12, color: COLOR.ink },
    } as never,
    encoding: { text: { value: text } },
  }
}

/** Only what the strip has chosen, so that the axes follow it. */
function within(live: boolean): { transform?: { filter: { param: string } }[] } {
  return live ? { transform: [{ filter: { param: 'brush' } }] } : {}
}

/** The receipt of the trade under the pointer. */
function told(live: boolean): { tooltip?: { field: string; type: 'nominal' } } {
  return live ? { tooltip: { field: 'trade', type: 'nominal' } } : {}
}

const WON = { condition: { test: 'datum.won', value: COLOR.main }, value: COLOR.bad }

function pricePanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const prices = [...line.price.map(({ close }) => close), ...line.trades.flatMap(({ entry, exit }) => [entry, exit])]
  const [low, high] = [prices.reduce((a, b) => Math.min(a, b)), prices.reduce((a, b) => Math.max(a, b))]
  const log = low > 0 && high / low >= LOG_PRICE
  const ticks = log && !live ? { values: logTicks(low, high, size.narrow ? 3 : 5) } : { tickCount: size.narrow ? 3 : 4 }
  const y = {
    type: 'quantitative' as const,
    scale: { ...(log ? { type: 'log' as const } : { zero: false }), nice: false, padding: 4 },
    axis: { ...ticks, format: ',~r', title: null },
  }
  const few = plotWidth(size) / Math.max(1, line.trades.length) >= PIXELS_FOR_SIDES
  const layers = (x: object): Layer[] => [
    wholeExtent(line, x),
    {
      data: { values: [...line.price] },
      ...within(live),
      mark: { type: 'line', color: COLOR.price, strokeWidth: 0.9, clip: live },
      encoding: { x, y: { ...y, field: 'close' } },
    },
    {
      data: { values: [...line.trades] },
      ...within(live),
      mark: { type: 'rule', strokeWidth: 1.8, clip: live },
      encoding: {
        x,
        x2: { field: 'x2' },
        y: { ...y, field: 'entry' },
        y2: { field: 'exit' },
        color: WON,
        ...told(live),
      },
    },
    ...(few ? sides(line, x, y, live) : []),
    head(`Price, ${line.underlying}${log ? ', log scale' : ''}`, size),
  ]
  return { height, layers }
}

/** Entries by their side, exits, and a whisker to each stop. */
function sides({ trades }: Timeline, x: object, y: object, live: boolean): Layer[] {
  const data = { values: trades.map(trade => ({ ...trade })) }
  return [
    {
      data,
      mark: { type: 'rule', strokeWidth: 1, opacity: 0.7, clip: live },
      encoding: { x, y: { ...y, field: 'entry' }, y2: { field: 'stop' }, color: WON },
    },
    {
      data,
      mark: { type: 'tick', thickness: 1.2, size: 7, orient: 'horizontal', clip: live },
      encoding: { x, y: { ...y, field: 'stop' }, color: WON },
    },
    {
      data,
      mark: { type: 'point', filled: true, size: 42, opacity: 1, clip: live },
      encoding: {
        x,
        y: { ...y, field: 'entry' },
        color: WON,
        shape: { condition: { test: 'datum.long', value: 'triangle-up' }, value: 'triangle-down' },
      },
    },
  ]
}

function resultPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
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
  const layers = (x: object): Layer[] => [
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

function accountPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const { account, start, ruin, quote, fall } = line
  const equities = [...account.map(({ equity }) => equity), start, ...(ruin === null ? [] : [ruin])]
  const [low, high] = [equities.reduce((a, b) => Math.min(a, b)), equities.reduce((a, b) => Math.max(a, b))]
  const log = low > 0 && high / low >= 20
  const pad = log ? 1 : (high - low) * 0.06
  const domain = log ? [low * 0.95, high * 1.06] : [low - pad, high + pad]
  const y = {
    type: 'quantitative' as const,
    scale: { ...(log ? { type: 'log' as const } : { zero: false }), nice: false, ...(live ? {} : { domain }) },
    axis: {
      ...(log ? { values: logTicks(domain[0]!, domain[1]!, 6) } : { tickCount: size.narrow ? 3 : 5 }),
      format: quote === 'USD' ? '$~s' : '~s',
      title: null,
    },
  }
  const level = (value: number, color: string, dash: number[]): Layer => ({
    data: { values: [{ level: value }] },
    mark: { type: 'rule', color, ...(dash.length > 0 ? { strokeDash: dash, strokeWidth: 1.4 } : {}) },
    encoding: { y: { ...y, field: 'level' } },
  })
  const title = `Account${quote === 'USD' ? '' : `, ${quote}`}, ${line.timed ? 'value at each close' : 'after each trade'}${log ? ', log scale' : ''}`
  const fallen = (x: object): Layer[] =>
    fall === null
      ? []
      : [
          {
            data: { values: [{ x: fall.from, x2: fall.to }] },
            mark: { type: 'rect', color: COLOR.bad, opacity: 0.08, clip: live },
            encoding: { x, x2: { field: 'x2' } },
          },
        ]
  const layers = (x: object): Layer[] => [
    wholeExtent(line, x),
    ...fallen(x),
    level(start, COLOR.muted, []),
    ...(ruin === null ? [] : [level(ruin, COLOR.limit, [6, 4])]),
    {
      data: { values: [...account] },
      ...within(live),
      mark: { type: 'line', color: COLOR.main, strokeWidth: 1.7, strokeJoin: 'round', clip: live },
      encoding: { x, y: { ...y, field: 'equity' } },
    },
    ...markLayers(line, size, x, y, live),
    ...endLabels(line, size, height, domain, log, y),
    head(title, size),
  ]
  return { height, layers }
}

/** Marks of what happened; the first one that was passed and the end of the account say so in words. */
function markLayers(line: Timeline, size: ChartSize, x: object, y: object, live: boolean): Layer[] {
  const { marks } = line
  const kinds = [...new Set(marks.map(({ kind }) => kind))]
  const named = marks.filter(({ kind }, i) => kind !== 'failed' && marks.findIndex(mark => mark.kind === kind) === i)
  const points = kinds.map((kind): Layer => {
    const { shape, color, filled } = MARKS[kind]
    return {
      data: { values: marks.filter(mark => mark.kind === kind).map(({ x, equity }) => ({ x, equity })) },
      mark: {
        ...{ type: 'point', shape, filled, size: size.narrow ? 46 : 64, opacity: 1, strokeWidth: filled ? 1 : 2 },
        ...(filled
          ? { color, stroke: COLOR.paper }
          : { stroke: color, fill: kind === 'failed' ? COLOR.paper : undefined }),
        clip: live,
      } as never,
      encoding: { x, y: { ...y, field: 'equity' } },
    }
  })
  const [from, to] = ends(line)
  const texts = (halo: boolean): Layer[] =>
    named.map(({ x: place, equity, label }) => {
      const share = (place - from) / (to - from || 1)
      return {
        data: { values: [{ x: place, equity, label }] },
        mark: {
          ...{ type: 'text', baseline: 'bottom', dy: -8, fontSize: 12, fontWeight: 600, clip: live },
          align: share > 0.8 ? 'right' : share < 0.2 ? 'left' : 'center',
          ...(halo ? { stroke: COLOR.paper, strokeWidth: 4, color: COLOR.paper } : { color: COLOR.ink }),
        } as never,
        encoding: { x, y: { ...y, field: 'equity' }, text: { field: 'label' } },
      }
    })
  return [...points, ...texts(true), ...texts(false)]
}

/** What the lines are called, beside their right ends; on a telephone inside, at the left. */
function endLabels(
  line: Timeline,
  size: ChartSize,
  height: number,
  [low, high]: readonly number[],
  log: boolean,
  y: object,
): Layer[] {
  const { account, start, ruin, quote } = line
  const end = account.at(-1)?.equity ?? start
  const scaled = log ? Math.log : (value: number) => value
  const pixel = (value: number) => height * (1 - (scaled(value) - scaled(low!)) / (scaled(high!) - scaled(low!)))
  const labels = [
    { value: end, label: axisMoney(end, quote), color: COLOR.main, weight: 600 },
    {
      value: start,
      label: size.narrow ? 'Start' : `Start ${axisMoney(start, quote)}`,
      color: COLOR.muted,
      weight: 400,
    },
    ...(ruin === null
      ? []
      : [{ value: ruin, label: `Ruin ${axisMoney(ruin, quote)}`, color: COLOR.limit, weight: 400 }]),
  ]
  if (size.narrow) {
    const inside = labels.filter(({ color }) => color !== COLOR.muted)
    return inside.map(({ value, label, color, weight }, i) => ({
      data: { values: [{ value, label: label.replace(/\.\d\d$/, '') }] },
      mark: {
        ...{ type: 'text', color, fontSize: 12, fontWeight: weight, dy: -7 },
        ...(i === 0 ? { align: 'right', x: 'width' } : { align: 'left', x: 4 }),
      } as never,
      encoding: { y: { ...y, field: 'value' }, text: { field: 'label' } },
    }))
  }
  const places = apart(
    labels.map(({ value }) => pixel(value)),
    LINE,
    height,
  )
  return labels.map(({ label, color, weight }, i) => ({
    data: { values: [{ label }] },
    mark: {
      ...{ type: 'text', align: 'left', x: plotWidth(size) + 6, y: places[i]! },
      ...{ color, fontSize: 12, fontWeight: weight },
    } as never,
    encoding: { text: { field: 'label' } },
  }))
}

function heldPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
  const { held, tiers } = line
  const used = tiers.filter(tier => held.some(part => part.tier === tier))
  const colors = tierColors(tiers.length)
  const [smallest = ''] = tiers
  const title = used.length > 1 ? `Contracts held, counted in ${smallest}` : `Contracts held, ${used[0] ?? smallest}`
  const names =
    used.length < 2
      ? []
      : used.map((tier, i) => tierName(tier, colors[tiers.indexOf(tier)]!, used.length - 1 - i, size))
  const color = { field: 'tier', type: 'nominal' as const, scale: { domain: [...tiers], range: colors }, legend: null }
  const [from, to] = ends(line)
  /** A pixel, or a trade of one bar among thousands could not be seen. */
  const least = (to - from) / plotWidth(size)
  const layers = (x: object): Layer[] => [
    wholeExtent(line, x),
    {
      data: { values: held.map(part => ({ ...part, x2: Math.max(part.x2, part.x + least) })) },
      ...within(live),
      mark: { type: 'rect', clip: live },
      encoding: {
        ...{ x, x2: { field: 'x2' } },
        y: {
          ...{ field: 'y', type: 'quantitative' as const, scale: { nice: false } },
          axis: { tickCount: 2, title: null, format: ',~r' },
        },
        ...{ y2: { field: 'y2' }, fill: color },
      },
    },
    ...names,
    head(title, size),
  ]
  return { height, layers }
}

/** The name of a contract in its colour: right of the panel, on a telephone over it. */
function tierName(tier: string, color: string, place: number, size: ChartSize): Layer {
  const where = size.narrow
    ? { align: 'right', baseline: 'bottom', x: plotWidth(size) - place * 52, y: -6 }
    : { align: 'left', x: plotWidth(size) + 6, y: 8 + place * LINE }
  return {
    data: { values: [{ tier }] },
    mark: { type: 'text', fontSize: 12, fontWeight: 600, color, ...where } as never,
    encoding: { text: { field: 'tier' } },
  }
}

/** The whole account in small, to drag over: what is chosen there is what the panels show. */
function strip(line: Timeline, size: ChartSize) {
  const x = xAxis(line, size, false, false)
  return {
    width: plotWidth(size),
    height: 26,
    layer: [
      {
        data: { values: [...line.account] },
        params: [{ name: 'brush', select: { type: 'interval' as const, encodings: ['x' as const] } }],
        mark: { type: 'line' as const, color: COLOR.main, strokeWidth: 1 },
        encoding: {
          x: { ...x, axis: null },
          y: { field: 'equity', type: 'quantitative' as const, scale: { zero: false }, axis: null },
        },
      },
      head('Drag here to zoom; a double-click shows all', size),
    ],
  }
}
