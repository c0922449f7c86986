import type { TopLevelSpec } from 'vega-lite'
import type { AlternativeLines, NamedLine } from '../series/alternativeLines.ts'
import { logTicks } from '../series/logTicks.ts'
import { axisMoney } from '../words/format.ts'
import { moneyLabel } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'
import { endLabels } from './endLabels.ts'
import { equalGrowth } from './equalGrowth.ts'
import { xAxis } from './xAxis.ts'

/** Room right of the last point for the names of the lines, as a share of the axis. */
const [ROOM, ROOM_NARROW] = [0.26, 0.36]

const LOOKS: Readonly<Record<NamedLine['what'], { color: string; strokeDash: number[]; strokeWidth: number }>> = {
  account: { color: COLOR.main, strokeDash: [1, 0], strokeWidth: 2 },
  smallest: { color: COLOR.second, strokeDash: [6, 3], strokeWidth: 1.4 },
  held: { color: COLOR.price, strokeDash: [2, 2], strokeWidth: 1.6 },
}

/** The account beside its alternatives, with the start and the level of ruin. */
export function alternativesChart(drawn: AlternativeLines, size: ChartSize): TopLevelSpec {
  const { lines, timed, quote, start, ruin, ruined } = drawn
  const values = [...lines.flatMap(({ points }) => points.map(({ equity }) => equity)), start, ruin ?? start]
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  const log = equalGrowth(low, high)
  const pad = (high - low) * 0.05 || 1
  const domain: [number, number] = log ? [low * 0.9, high * 1.1] : [low - pad, high + pad]
  const xs = lines.flatMap(({ points }) => points.map(point => point.x))
  const [first, last] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))]
  const base = xAxis(timed, size)
  const x = {
    ...base,
    scale: { ...base.scale, domain: [first, last + (last - first) * (size.narrow ? ROOM_NARROW : ROOM)], nice: false },
    axis: { ...base.axis, ticks: false, labelExpr: `datum.value <= ${last} ? datum.label : ''` },
  }
  const y = {
    type: 'quantitative' as const,
    title: `Account, ${quote}${log ? ', log scale' : ''}`,
    scale: { ...(log ? { type: 'log' as const } : { zero: false }), domain, nice: false },
    axis: {
      labelExpr: moneyLabel(quote),
      ...(log ? { values: logTicks(domain[0], domain[1], 6) } : { tickCount: 5 }),
    },
  }
  const named = (name: string, value: number) => (size.narrow ? name : `${name} ${axisMoney(value, quote)}`)
  const ends = [
    ...lines.map(({ what, name, points }) => {
      const { equity } = points.at(-1)!
      const whole = size.narrow ? name : `${axisMoney(equity, quote)} ${name}`
      const label = what === 'account' && ruined ? (size.narrow ? 'ruined' : `${whole}, ruined`) : whole
      return { value: equity, label, color: LOOKS[what].color }
    }),
    { value: start, label: named('Start', start), color: COLOR.muted },
    ...(ruin === null ? [] : [{ value: ruin, label: named('Ruin', ruin), color: COLOR.limit }]),
  ]
  const level = (value: number, color: string, strokeDash: number[]) => ({
    data: { values: [first, last].map(x => ({ x, value })) },
    mark: { type: 'line' as const, color, strokeWidth: 1.2, ...(strokeDash.length > 0 ? { strokeDash } : {}) },
    encoding: { x, y: { ...y, field: 'value' } },
  })
  const cross = (end: { readonly x: number; readonly equity: number }) => ({
    data: { values: [end] },
    mark: {
      ...{ type: 'point', shape: 'M-1,-1L1,1M1,-1L-1,1', filled: false, stroke: COLOR.limit, strokeWidth: 2 },
      ...{ size: size.narrow ? 46 : 64, opacity: 1 },
    } as never,
    encoding: { x, y: { ...y, field: 'equity' } },
  })
  return {
    width: size.width,
    height: Math.round(size.height * 1.1),
    autosize: { type: 'fit', contains: 'padding' },
    layer: [
      level(start, COLOR.muted, []),
      ...(ruin === null ? [] : [level(ruin, COLOR.limit, [6, 4])]),
      ...lines.toReversed().map(({ what, points }) => ({
        data: { values: [...points] },
        mark: { type: 'line' as const, strokeJoin: 'round' as const, ...LOOKS[what] },
        encoding: { x, y: { ...y, field: 'equity' } },
      })),
      ...(ruined ? [cross(lines[0]!.points.at(-1)!)] : []),
      ...endLabels(ends, { x, y, last, domain, log, inside: false }, size),
    ],
  }
}
