import { apart } from '../../series/apart.ts'
import { logTicks } from '../../series/logTicks.ts'
import type { Timeline } from '../../series/timeline.ts'
import { axisMoney } from '../../words/format.ts'
import { type ChartSize, COLOR } from '../chartTheme.ts'
import { ends, head, LINE, type MadePanel, type PanelLayer, plotWidth, wholeExtent, within } from './panelParts.ts'

const MARKS = {
  passed: { shape: 'circle', color: COLOR.ink, filled: true },
  failed: { shape: 'circle', color: COLOR.ink, filled: false },
  lost: { shape: 'triangle-down', color: COLOR.second, filled: true },
  stalled: { shape: 'square', color: COLOR.second, filled: true },
  ruined: { shape: 'M-1,-1L1,1M1,-1L-1,1', color: COLOR.limit, filled: false },
} as const

/** The account with its start, its ruin and what happened to it; both levels are always within its range. */
export function accountPanel(line: Timeline, size: ChartSize, height: number, live: boolean): MadePanel {
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
  const level = (value: number, color: string, dash: number[]): PanelLayer => ({
    data: { values: [{ level: value }] },
    mark: { type: 'rule', color, ...(dash.length > 0 ? { strokeDash: dash, strokeWidth: 1.4 } : {}) },
    encoding: { y: { ...y, field: 'level' } },
  })
  const title = `Account${quote === 'USD' ? '' : `, ${quote}`}, ${line.timed ? 'value at each close' : 'after each trade'}${log ? ', log scale' : ''}`
  const fallen = (x: object): PanelLayer[] =>
    fall === null
      ? []
      : [
          {
            data: { values: [{ x: fall.from, x2: fall.to }] },
            mark: { type: 'rect', color: COLOR.bad, opacity: 0.08, clip: live },
            encoding: { x, x2: { field: 'x2' } },
          },
        ]
  const layers = (x: object): PanelLayer[] => [
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
function markLayers(line: Timeline, size: ChartSize, x: object, y: object, live: boolean): PanelLayer[] {
  const { marks } = line
  const kinds = [...new Set(marks.map(({ kind }) => kind))]
  const named = marks.filter(({ kind }, i) => kind !== 'failed' && marks.findIndex(mark => mark.kind === kind) === i)
  const points = kinds.map((kind): PanelLayer => {
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
  const texts = (halo: boolean): PanelLayer[] =>
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
): PanelLayer[] {
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
