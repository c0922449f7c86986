import type { TopLevelSpec } from 'vega-lite'
import type { EqualBins } from '../../results/samples.ts'
import { apart } from '../series/apart.ts'
import type { PathsPicture } from '../series/pathsPicture.ts'
import { axisMoney, percent, setting } from '../words/format.ts'
import { moneyLabel, PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

const [LEFT, RIGHT, LEFT_NARROW, RIGHT_NARROW] = [52, 104, 46, 10]
const [FAN, FALLS, FAN_NARROW, FALLS_NARROW] = [310, 110, 126, 42]
const [SPACING, SPACING_NARROW, LINE, LETTER, ASIDE] = [52, 48, 15, 6.4, 5]
/** Where the histogram of the ends begins right of the fan, and how wide it is, in widths of the fan. */
const [GAP, ENDS] = [0.04, 0.3]

/** The fan of the accounts with a few of them, beside it where they end; below how deep they fall. */
export function pathsChart(picture: PathsPicture, size: ChartSize): TopLevelSpec {
  const width = size.width - (size.narrow ? LEFT_NARROW + RIGHT_NARROW : LEFT + RIGHT)
  const [fan, falls] = size.narrow ? [FAN_NARROW, FALLS_NARROW] : [FAN, FALLS]
  const spacing = size.narrow ? SPACING_NARROW : SPACING
  const { spread } = picture
  const panels = [
    { width, height: fan, layer: fanLayers(picture, size, width, fan) },
    ...(spread === null ? [] : [{ width, height: falls, layer: fallLayers(picture, spread.drawdowns, size, width) }]),
  ]
  const made = {
    ...{ spacing, bounds: 'flush', vconcat: panels },
    padding: {
      ...(size.narrow ? { left: LEFT_NARROW, right: RIGHT_NARROW } : { left: LEFT, right: RIGHT }),
      top: 20,
      bottom: 22,
    },
    usermeta: { height: panels.reduce((sum, { height }) => sum + height, 0) + spacing * (panels.length - 1) },
  }
  return made as unknown as TopLevelSpec
}

function fanLayers(picture: PathsPicture, size: ChartSize, width: number, height: number): Layer[] {
  const { bands, spread, trades, quote, start, ruin } = picture
  const paths = spread?.paths ?? []
  const values = [
    ...bands.flatMap(({ p05, p95 }) => [p05, p95]),
    ...paths.flat(),
    ...(spread === null ? [] : [spread.finals.low, spread.finals.high]),
    ...[start, ruin ?? start],
  ]
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  const room = (high - low) * 0.05 || 1
  const domain: [number, number] = [low - room, high + room]
  const right = trades * (spread === null ? 1 : 1 + GAP + ENDS)
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [0, right], nice: false },
    axis: { values: [0, 0.25, 0.5, 0.75, 1].map(share => Math.round(share * trades)), title: null },
  }
  const y = {
    type: 'quantitative' as const,
    scale: { domain, nice: false, zero: false },
    axis: {
      ...{ tickCount: size.narrow ? 4 : 6, title: null },
      ...(quote === 'USD' ? { labelExpr: moneyLabel(quote) } : { format: ',~r' }),
    },
  }
  const area = (from: string, to: string, opacity: number): Layer => ({
    data: { values: bands.map(({ variant: _, label: __, ...row }) => row) },
    mark: { type: 'area', color: COLOR.main, opacity },
    encoding: { x: { ...x, field: 'trade' }, y: { ...y, field: from }, y2: { field: to } },
  })
  return [
    area('p05', 'p95', 0.16),
    area('p25', 'p75', 0.22),
    {
      data: { values: paths.flatMap((path, n) => path.map((equity, trade) => ({ n, trade, equity }))) },
      mark: { type: 'line', color: COLOR.ink, strokeWidth: 0.7, opacity: 0.55 },
      encoding: { x: { ...x, field: 'trade' }, y: { ...y, field: 'equity' }, detail: { field: 'n' } },
    },
    {
      data: { values: bands.map(({ trade, p50 }) => ({ trade, p50 })) },
      mark: { type: 'line', color: COLOR.main, strokeWidth: 2.2 },
      encoding: { x: { ...x, field: 'trade' }, y: { ...y, field: 'p50' } },
    },
    ...(spread === null ? [] : [endBars(spread.finals, picture, x, y)]),
    rule(start, COLOR.muted, [], y),
    ...(ruin === null ? [] : [rule(ruin, COLOR.limit, [6, 4], y)]),
    ...names(picture, size, width, height, domain),
    words(`Account, ${quote}`, { x: -(size.narrow ? LEFT_NARROW : LEFT), y: -6, align: 'left', baseline: 'bottom' }),
    ...(spread === null
      ? []
      : [
          words('Where they end', {
            ...(size.narrow
              ? { x: width + RIGHT_NARROW, align: 'right' }
              : { x: (width * (1 + GAP)) / (1 + GAP + ENDS), align: 'left' }),
            ...{ y: -6, baseline: 'bottom' },
          }),
        ]),
    words('trades', {
      x: width / (spread === null ? 1 : 1 + GAP + ENDS),
      y: height + 36,
      align: 'right',
      baseline: 'bottom',
    }),
  ]
}

/** Accounts by where they end, as bars that lie on the axis of the fan. */
function endBars({ low, high, counts }: EqualBins, { trades, start }: PathsPicture, x: object, y: object): Layer {
  const most = counts.reduce((a, b) => Math.max(a, b), 1)
  const step = (high - low) / counts.length
  const from = trades * (1 + GAP)
  return {
    data: {
      values: counts.map((count, i) => ({
        ...{ x: from, x2: from + (trades * ENDS * count) / most },
        ...{ y: low + i * step, y2: low + (i + 1) * step, above: low + (i + 0.5) * step >= start },
      })),
    },
    mark: { type: 'rect', stroke: COLOR.paper, strokeWidth: 0.8 },
    encoding: {
      ...{ x: { ...x, field: 'x' }, x2: { field: 'x2' }, y: { ...y, field: 'y' }, y2: { field: 'y2' } },
      fill: { condition: { test: 'datum.above', value: COLOR.small }, value: COLOR.second },
    } as never,
  }
}

function rule(value: number, color: string, strokeDash: number[], y: object): Layer {
  return {
    data: { values: [{ value }] },
    mark: { type: 'rule', color, ...(strokeDash.length > 0 ? { strokeDash, strokeWidth: 1.4 } : {}) },
    encoding: { y: { ...y, field: 'value' } } as never,
  }
}

/** Start, middle end and ruin, beside the panel; on a telephone ruin alone, over its line. */
function names(
  { quote, start, ruin, median }: PathsPicture,
  size: ChartSize,
  width: number,
  height: number,
  [low, high]: readonly [number, number],
): Layer[] {
  const pixel = (value: number) => height * (1 - (value - low) / (high - low))
  if (size.narrow) {
    return ruin === null
      ? []
      : [words(`Ruin ${axisMoney(ruin, quote)}`, { x: 4, y: pixel(ruin) - 7, align: 'left' }, COLOR.limit)]
  }
  const labels = [
    { value: start, text: `Start ${axisMoney(start, quote)}`, color: COLOR.muted },
    { value: median, text: `middle ${axisMoney(median, quote)}`, color: COLOR.main },
    ...(ruin === null ? [] : [{ value: ruin, text: `Ruin ${axisMoney(ruin, quote)}`, color: COLOR.limit }]),
  ]
  const places = apart(
    labels.map(({ value }) => pixel(value)),
    LINE,
    height,
  )
  return labels.map(({ text, color }, i) => words(text, { x: width + 6, y: places[i]!, align: 'left' }, color))
}

function fallLayers(
  { drawdowns, limit }: PathsPicture,
  { low, high, counts }: EqualBins,
  size: ChartSize,
  width: number,
): Layer[] {
  const step = (high - low) / counts.length
  const right = Math.max(high, limit ?? 0, drawdowns.p95) * 1.02 || 1
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [0, right], nice: false },
    axis: { format: PERCENT, tickCount: size.narrow ? 4 : 6, title: null },
  }
  const bars: Layer = {
    data: {
      values: counts.map((count, i) => ({
        ...{ x: low + i * step, x2: low + (i + 1) * step, y: 0, y2: count },
        beyond: low + (i + 0.5) * step > (limit ?? drawdowns.p95),
      })),
    },
    mark: { type: 'rect', stroke: COLOR.paper, strokeWidth: 0.8 },
    encoding: {
      ...{ x: { ...x, field: 'x' }, x2: { field: 'x2' } },
      ...{ y: { field: 'y', type: 'quantitative', axis: null, scale: { nice: false } }, y2: { field: 'y2' } },
      fill: { condition: { test: 'datum.beyond', value: COLOR.second }, value: COLOR.small },
    } as never,
  }
  const p95 = percent(drawdowns.p95)
  const lines = [
    { at: drawdowns.median, texts: [`middle ${percent(drawdowns.median)}`], color: COLOR.ink, y: 6 },
    {
      at: drawdowns.p95,
      texts: [`${size.narrow ? '95%' : '95 of 100'} within ${p95}`, `95%: ${p95}`],
      color: COLOR.ink,
      y: 22,
    },
    ...(limit === null ? [] : [{ at: limit, texts: [`limit ${setting(limit)}`], color: COLOR.limit, y: 38 }]),
  ]
  const pixels = lines.map(({ at }) => (at / right) * width)
  return [
    bars,
    ...lines.flatMap(({ at, texts, color, y }, i): Layer[] => {
      const { text, flipped } = besideLine(texts, pixels[i]!, pixels.toSpliced(i, 1), width)
      const place = { fontSize: 12, align: flipped ? 'right' : 'left', dx: flipped ? -ASIDE : ASIDE, y }
      const said = (look: object): Layer => ({
        data: { values: [{ at, text }] },
        mark: { type: 'text', ...place, ...look } as never,
        encoding: { x: { ...x, field: 'at' }, text: { field: 'text' } },
      })
      return [
        {
          data: { values: [{ at }] },
          mark: { type: 'rule', color, strokeWidth: 1.2 },
          encoding: { x: { ...x, field: 'at' } },
        },
        said({ color: COLOR.paper, stroke: COLOR.paper, strokeWidth: 4 }),
        said({ color }),
      ]
    }),
    words('Worst drawdown of each account', {
      x: -(size.narrow ? LEFT_NARROW : LEFT),
      y: -6,
      align: 'left',
      baseline: 'bottom',
    }),
  ]
}

/** The first of some texts that has room right or left of its own line and crosses no other; else the first, where it has room. */
function besideLine(texts: readonly string[], at: number, others: readonly number[], width: number) {
  const sides = texts.flatMap(text => [
    { text, flipped: false, from: at, to: at + ASIDE + text.length * LETTER },
    { text, flipped: true, from: at - ASIDE - text.length * LETTER, to: at },
  ])
  const within = sides.filter(({ from, to }) => from >= 0 && to <= width)
  const free = within.find(({ from, to }) => !others.some(other => other > from && other < to))
  return free ?? within[0] ?? sides[1]!
}

function words(text: string, place: object, color: string = COLOR.ink): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'text', fontSize: 12, color, ...place } as never,
    encoding: { text: { value: text } },
  }
}
