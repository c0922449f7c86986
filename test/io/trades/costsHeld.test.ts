import { describe, expect, it } from 'vitest'
import type { CostReading } from '../../../src/io/trades/tradeLayout.ts'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const stats = (rows: readonly string[], options: Partial<StatsOptions> = {}) => statsOfRows(folder, rows, options)
/** Longs of BTC: quantity, entry, exit. */
const TRADES = [
  [0.05, 59654, 59908.1],
  [0.09, 60206.1, 60529.7],
  [0.08, 60596.4, 60053.6],
  [0.02, 60354.6, 60235.8],
] as const
const RATE = 0.0006
const grossOf = ([quantity, entry, exit]: (typeof TRADES)[number]) => quantity * (exit - entry)
const feesOf = ([quantity, entry, exit]: (typeof TRADES)[number]) => [quantity * entry * RATE, quantity * exit * RATE]
const net = TRADES.reduce((sum, trade) => sum + grossOf(trade) - feesOf(trade)[0]! - feesOf(trade)[1]!, 0)
const list = (
  header: string,
  of: (gross: number, fees: readonly number[]) => readonly (number | string)[],
  unit: (quantity: number) => string = String,
) => [
  `close time,symbol,side,entry price,exit price,${header}`,
  ...TRADES.map((trade, i) => {
    const [quantity, entry, exit] = trade
    return [
      `2024-03-1${i}`,
      'BTCUSDT',
      'long',
      entry,
      exit,
      unit(quantity),
      ...of(grossOf(trade), feesOf(trade)),
    ].join()
  }),
]

describe('results that hold one of two costs that are nearly equal', () => {
  const rows = (digits: number) =>
    list('qty,pnl,open fee,close fee', (gross, [open, close]) =>
      [gross - close!, open!, close!].map(amount => amount.toFixed(digits)),
    )

  it('are proven by what prices make to the last decimal', async () => {
    const { values, notices } = await stats(rows(6))
    expect(values.net_profit).toBeCloseTo(net, 4)
    expect(notices.join(' ')).toContain('"pnl" is net of "close fee"')
  })

  it('are asked for where rounding hides which, and each answer counts so', async () => {
    const [problem, ...others] = await problemsOf(() => stats(rows(2)))
    expect(others).toEqual([])
    expect(problem!.message).toContain('nothing tells after which')
    expect(problem!.hint).toContain('--costs "open fee=subtract" --costs "close fee=included"')
    const costs: Record<string, CostReading> = { 'open fee': 'subtract', 'close fee': 'included' }
    expect((await stats(rows(2), { costs })).values.net_profit).toBeCloseTo(net, 1)
  })
})

describe('quantities by the words of their columns', () => {
  it.each<[string, (quantity: number) => string]>([
    ['units/lots', String],
    ['Closing Qty (Cont.)', quantity => (quantity * 1000).toFixed(3)],
    ['Closed amount', quantity => `${quantity}BTC`],
    ['Position size', String],
  ])('tell whether results hold their costs: %s', async (name, unit) => {
    const rows = list(`${name},pnl,fee`, (gross, [open, close]) => [gross - open! - close!, open! + close!], unit)
    expect((await stats(rows)).values.net_profit).toBeCloseTo(net, 9)
  })

  it('leave amounts of money, and one of two', async () => {
    const rows = (name: string) => list(`${name},pnl,fee`, (gross, [open]) => [gross - open!, open!])
    const signs = TRADES.reduce((sum, trade) => sum + grossOf(trade) - 2 * feesOf(trade)[0]!, 0)
    expect((await stats(rows('closed amount'))).values.net_profit).toBeCloseTo(signs, 9)
  })
})

describe('results before costs that stand alone', () => {
  it('are the results, less the costs beside them', async () => {
    const rows = list(
      'closed amount,position pnl,opening fee,closing fee',
      (gross, [open, close]) => [gross, -open!, -close!],
      q => `${q}BTC`,
    )
    expect((await stats(rows)).values.net_profit).toBeCloseTo(net, 9)
  })
})

describe('results with those before costs beside them, by any name with a word for results', () => {
  it('are net where these prove it', async () => {
    const rows = list('max,realised pnl,pnl of position,fee', (gross, [open, close]) => [
      gross - open! - close!,
      gross,
      -open! - close!,
    ])
    expect((await stats(rows.map(row => row.replace('entry price', 'in at')))).values.net_profit).toBeCloseTo(net, 9)
  })
})

describe('pairs of rows that are each net of its own costs', () => {
  const pairs = (exits: (gross: number, fees: readonly number[]) => number) => [
    'trade #,type,date/time,price,contracts,profit,commission',
    ...TRADES.flatMap((trade, i) => {
      const [quantity, entry, exit] = trade
      const [open, close] = feesOf(trade)
      return [
        `${i + 1},entry long,2024-03-1${i} 10:00,${entry},${quantity},${-open!},${open}`,
        `${i + 1},exit long,2024-03-1${i} 11:00,${exit},${quantity},${exits(grossOf(trade), [open!, close!])},${close}`,
      ]
    }),
  ]

  it('are the results of both', async () => {
    expect((await stats(pairs((gross, [, close]) => gross - close!))).values.net_profit).toBeCloseTo(net, 9)
  })

  it('are those of the exits where prices show that these hold all', async () => {
    expect((await stats(pairs((gross, [open, close]) => gross - open! - close!))).values.net_profit).toBeCloseTo(net, 9)
  })
})
