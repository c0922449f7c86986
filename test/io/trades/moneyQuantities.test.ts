import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const stats = (rows: readonly string[], options: Partial<StatsOptions> = {}) => statsOfRows(folder, rows, options)
const list = (header: string, ...rows: string[]) => [
  `time,symbol,${header}`,
  ...rows.map((row, i) => `2024-01-15 1${i}:00:00,${row}`),
]

const BOUGHT = 'side,price,size (USD)'
const ASKED = (name: string, unit: string) => ({
  message: `"${name}" is in ${unit}: is it an amount of money, or a number of contracts?`,
  hint: expect.stringContaining(`--column amount="${name}" on the command line`),
})

describe('quantities in money', () => {
  it.each([
    ['in the name', list(BOUGHT, 'SOLUSDT,buy,100,1000', 'SOLUSDT,sell,110,1100')],
    ['beside the name', list('side,price,quantity USDT', 'SOLUSDT,buy,100,1000', 'SOLUSDT,sell,110,1100')],
    ['in the cells', list('side,price,quantity', 'SOLUSDT,buy,100,1000 USDT', 'SOLUSDT,sell,110,1100 USDT')],
    ['as a sign', list('side,price,quantity', 'SOLUSDT,buy,100,"$1,000.00"', 'SOLUSDT,sell,110,"$1,100.00"')],
    ['in the coin of the quote', list('side,price,qty (BTC)', 'ETHBTC,buy,0.05,1', 'ETHBTC,sell,10,200')],
  ])('are divided by the price, where that closes positions: %s', async (_, rows) => {
    const { values, notices } = await stats(rows)
    const isOfBtc = rows[0]!.includes('BTC')
    expect(values.net_profit).toBeCloseTo(isOfBtc ? 20 * 9.95 : 100, 9)
    expect(values.n_trades).toBe(1)
    expect(notices.join()).toContain('is an amount of money: divided by the price')
  })

  it('close a position that differs by their rounding alone', async () => {
    const rows = list(
      BOUGHT,
      'SOLUSDT,buy,101.37,1000.25',
      'SOLUSDT,sell,103.11,1017.42',
      'SOLUSDT,buy,100,50',
      'SOLUSDT,sell,101,50.5',
    )
    const { values } = await stats(rows)
    expect(values.n_trades).toBe(2)
    expect(values.net_profit).toBeCloseTo((1000.25 / 101.37) * 1.74 + 0.5, 9)
  })

  it('are contracts of a dollar, where positions of coin-margined contracts close as they stand', async () => {
    const rows = list(
      'side,price,quantity (USD),pnl',
      'BTCUSD,buy,100,1000,0',
      'BTCUSD,sell,110,1000,0.9',
      'BTCUSD,buy,100,500,0',
      'BTCUSD,sell,90,500,-0.5',
    )
    const { values, notices } = await stats(rows)
    expect([values.n_trades, values.net_profit]).toEqual([2, 0.4])
    expect(notices.join()).not.toContain('amount of money')
  })

  it('are asked for where nothing tells, with answers that work', async () => {
    const rows = list(BOUGHT, 'SOLUSDT,buy,100,1000', 'SOLUSDT,sell,110,550')
    const problems = await problemsOf(() => stats(rows, { pointValue: 1 }))
    expect(problems).toMatchObject([ASKED('size (USD)', 'USD')])
    const named = async (column: string) =>
      (await stats(rows, { pointValue: 1, columns: { [column]: 'size (USD)' } })).values.net_profit
    expect([await named('amount'), await named('quantity')]).toEqual([50, 5500])
    const same = list(BOUGHT, 'SOLUSDT,buy,100,1000', 'SOLUSDT,sell,110,1000')
    expect(await problemsOf(() => stats(same, { pointValue: 1 }))).toMatchObject([ASKED('size (USD)', 'USD')])
  })

  it('of trades, a row each, are divided by the entry, or asked for where they may be contracts', async () => {
    const trades = (name: string, symbol: string) => [
      `symbol,side,entry,exit,${name},entry_time,exit_time`,
      `${symbol},long,100,110,1000,2024-01-15,2024-01-16`,
    ]
    expect((await stats(trades('size (USDT)', 'SOLUSDT'), { pointValue: 1 })).values.net_profit).toBe(100)
    const asked = () => stats(trades('size (USD)', 'BTCUSD'), { pointValue: 1 })
    expect(await problemsOf(asked)).toMatchObject([ASKED('size (USD)', 'USD')])
    const columns = { amount: 'size (USD)' }
    expect((await stats(trades('size (USD)', 'BTCUSD'), { pointValue: 1, columns })).values.net_profit).toBe(100)
  })

  it('leave what is traded as it is', async () => {
    const usd = list('side,price,quantity (USD)', 'USDJPY,buy,100,1000', 'USDJPY,sell,110,1000')
    expect((await stats(usd, { pointValue: 1 })).values.net_profit).toBe(10_000)
  })

  it('are played as the trades that they are', async () => {
    const text = list(
      BOUGHT,
      'SOLUSDT,buy,100,1000',
      'SOLUSDT,sell,110,1100',
      'SOLUSDT,buy,100,1000',
      'SOLUSDT,sell,110,1100',
    )
    const file = inputFile(folder, 'money.csv', text.join('\n'))
    const { tape } = await readTrades(file, { ...PLAIN_LIST, stops: { kind: 'distance', distance: 5 } })
    expect([[...tape.side], [...tape.exit]]).toEqual([
      [1, 1],
      [110, 110],
    ])
  })
})

describe('quantities without a unit that close no position as they stand', () => {
  const fills = (quantity: (amount: number) => string) => [
    'time,symbol,side,price,quantity',
    ...[100.3721, 110.1234, 120.4321, 90.4567, 80.7891, 95.9876].map((price, i) => {
      const amount = price * (1 + Math.floor(i / 2))
      return `2024-01-15 1${i}:00:00,SOLUSDT,${i % 2 === 0 ? 'buy' : 'sell'},${price},${quantity(amount)}`
    }),
  ]

  it('are amounts of money where these do', async () => {
    const { values, notices } = await statsOfRows(
      folder,
      fills(amount => amount.toFixed(4)),
    )
    expect(values.n_trades).toBe(3)
    expect(values.net_profit).toBeCloseTo(9.7513 - 2 * 29.9754 + 3 * 15.1985, 6)
    expect(notices.join()).toContain('"quantity" closes positions divided by the price')
  })

  it('are not where one does not', async () => {
    const rows = fills(amount => (amount > 280 ? amount + 1 : amount).toFixed(4))
    await expect(statsOfRows(folder, rows)).rejects.toThrow('no stop')
  })
})
