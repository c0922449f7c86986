import type { TopLevelSpec } from 'vega-lite'
import type { SpreadBins, SpreadLine } from '../series/spreadBins.ts'
import { moneyLabel, PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'

/** Height of a name above the bars, as a share of the highest bar; and from where on it stands left of its line. */
const [ROW, FLIP] = [0.13, 0.55]

const COLORS: Readonly<Record<SpreadLine['what'], string>> = {
  start: COLOR.muted,
  limit: COLOR.limit,
  estimate: COLOR.ink,
}

/** Accounts by where they end or how deep they fall, with the levels that decide, each named on a row of its own. */
export function spreadChart({ kind, quote, bins, lines }: SpreadBins, size: ChartSize): TopLevelSpec {
  const most = bins.reduce((a, { accounts }) => Math.max(a, accounts), 1)
  const top = most * (1 + ROW * (lines.length + 0.5))
  const values = [...bins.flatMap(({ from, to }) => [from, to]), ...lines.flatMap(({ low, high }) => [low, high])]
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  const x = {
    type: 'quantitative' as const,
    title: kind === 'ends' ? `Account at the end, ${quote}` : 'Worst drawdown of each account',
    scale: { domain: [low, high + (high - low) * 0.02], nice: false, zero: false },
    axis: {
      tickCount: size.narrow ? 4 : 5,
      ...(kind === 'falls' ? { format: PERCENT } : { labelExpr: moneyLabel(quote) }),
    },
  }
  const y = { type: 'quantitative' as const, scale: { domain: [0, top], nice: false }, axis: null }
  const named = lines.map(({ what, at, low: from, high: to, name }, row) => ({
    ...{ at, from, to, name, color: COLORS[what], dash: what === 'limit' },
    top: top - most * ROW * (row + 0.5),
  }))
  return {
    width: size.width,
    height: Math.round(size.height * 0.9),
    autosize: { type: 'fit', contains: 'padding' },
    layer: [
      {
        data: { values: bins.map(bin => ({ ...bin, none: 0 })) },
        mark: { type: 'rect', stroke: COLOR.paper, strokeWidth: 0.8 },
        encoding: {
          ...{ x: { ...x, field: 'from' }, x2: { field: 'to' }, y: { ...y, field: 'none' }, y2: { field: 'accounts' } },
          fill: { condition: { test: 'datum.bad', value: COLOR.second }, value: COLOR.small },
        } as never,
      },
      ...named.flatMap(({ color, at, from, to, top, dash }) => [
        ...(from < to
          ? [
              {
                data: { values: [{ from, to, none: 0, top }] },
                mark: { type: 'rect' as const, color, opacity: 0.2 },
                encoding: {
                  ...{ x: { ...x, field: 'from' }, x2: { field: 'to' } },
                  ...{ y: { ...y, field: 'none' }, y2: { field: 'top' } },
                },
              },
            ]
          : []),
        {
          data: { values: [{ at, none: 0, top }] },
          mark: { type: 'rule' as const, color, strokeWidth: 1.3, ...(dash ? { strokeDash: [6, 4] } : {}) },
          encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'none' }, y2: { field: 'top' } },
        },
      ]),
      ...named.flatMap(({ color, at, top, name }) =>
        [true, false].map(halo => {
          const left = at > low + (high - low) * FLIP
          return {
            data: { values: [{ at, top, name }] },
            mark: {
              ...{ type: 'text', fontSize: 12, align: left ? 'right' : 'left', dx: left ? -5 : 5 },
              ...(halo ? { stroke: COLOR.paper, strokeWidth: 4, color: COLOR.paper } : { color }),
            } as never,
            encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'top' }, text: { field: 'name' } },
          }
        }),
      ),
    ],
  }
}
