import type { TopLevelSpec } from 'vega-lite'
import { logTicks } from '../series/logTicks.ts'
import { axisMoney, count, setting } from '../words/format.ts'
import { accountFor, enough } from '../words/panel/tradableNeeds.ts'
import { moneyLabel, PERCENT } from './axisFormats.ts'
import { type ChartSize, COLOR } from './chartTheme.ts'

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

const [LEFT, RIGHT, LEFT_NARROW, RIGHT_NARROW] = [46, 20, 42, 14]
const [HEIGHT, HEIGHT_NARROW] = [380, 190]

/** What a chart of fitting trades is about. Money of the account. */
export interface Fit {
  /** Account that each trade needs, ascending. */
  readonly accounts: readonly number[]
  readonly start: number
  readonly risk: number
  readonly quote: string
  /** Symbol of the smallest contract. */
  readonly one: string
}

/** The share of the trades for which one smallest contract fits, by the size of the account. */
export function fitChart({ accounts, start, risk, quote, one }: Fit, size: ChartSize): TopLevelSpec {
  const width = size.width - (size.narrow ? LEFT_NARROW + RIGHT_NARROW : LEFT + RIGHT)
  const height = size.narrow ? HEIGHT_NARROW : HEIGHT
  const low = Math.min(start, accounts[0]!) * 0.8
  const high = Math.max(accounts.at(-1)!, start) * 1.25
  const steps = [
    { account: low, share: 0 },
    ...accounts.map((account, i) => ({ account, share: (i + 1) / accounts.length })),
    { account: high, share: 1 },
  ]
  const x = {
    field: 'account',
    type: 'quantitative' as const,
    scale: { type: 'log' as const, domain: [low, high], nice: false },
    axis: {
      values: logTicks(low, high, size.narrow ? 5 : 8),
      labelExpr: moneyLabel(quote),
      title: null,
      grid: true,
    },
  }
  const y = {
    field: 'share',
    type: 'quantitative' as const,
    scale: { domain: [0, 1] },
    axis: { format: PERCENT, tickCount: 4, title: null },
  }
  const told = [0.5, 0.9].map(share => ({ account: accountFor(accounts, share), share }))
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
      {
        data: { values: steps },
        mark: { type: 'line', interpolate: 'step-after', color: COLOR.main, strokeWidth: 1.8 },
        encoding: { x, y },
      },
      point(told, COLOR.main),
      point([{ account: start, share: 0 }], COLOR.limit),
      text(told[0]!, `${axisMoney(enough(told[0]!.account), quote)}: half fit`, 'right', 0),
      text(told[1]!, `${axisMoney(enough(told[1]!.account), quote)}: 9 in 10`, 'right', 0),
      text({ account: start, share: 0 }, `This account: 0 of ${count(accounts.length)}`, 'left', -14),
      title(`Trades for which one ${one} fits`, { x: -(size.narrow ? LEFT_NARROW : LEFT), y: -6, align: 'left' }),
      title(`Account at the time of the trade, risk ${setting(risk)}, log scale`, {
        x: width,
        y: height + 40,
        align: 'right',
      }),
    ],
  }

  function point(values: readonly { account: number; share: number }[], color: string): Layer {
    return {
      data: { values: [...values] },
      mark: { type: 'point', filled: true, size: 90, color, opacity: 1 },
      encoding: { x, y },
    }
  }

  function text(at: { account: number; share: number }, label: string, align: 'left' | 'right', dy: number): Layer {
    return {
      data: { values: [{ ...at, label }] },
      mark: {
        type: 'text',
        fontSize: 12,
        fontWeight: 600,
        color: COLOR.ink,
        align,
        dx: align === 'left' ? -4 : -10,
        dy,
      },
      encoding: { x, y, text: { field: 'label' } },
    }
  }
}

function title(text: string, place: { readonly x: number; readonly y: number; readonly align: string }): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'text', baseline: 'bottom', fontSize: 12, color: COLOR.ink, ...place } as never,
    encoding: { text: { value: text } },
  }
}
