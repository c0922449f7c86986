import { describe, expect, it } from 'vitest'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const stats = (rows: readonly string[], options: Partial<StatsOptions> = {}) =>
  statsOfRows(folder, rows, { pointValue: 1, ...options })
const list = (header: string, ...rows: string[]) => [
  `time,symbol,side,price,${header}`,
  ...rows.map((row, i) => `2024-01-15 1${i}:00:00,${row}`),
]

describe('what was filled in money', () => {
  // 2 x 10.5 + 0.5 x -3 = 19.5
  const ROWS = [
    'SOLUSDT,buy,100,2,200',
    'SOLUSDT,sell,110.5,2,221',
    'SOLUSDT,buy,90.24,0.5,45.12',
    'SOLUSDT,sell,87.24,0.5,43.62',
  ]
  it.each([
    'Qty,Filled Amount',
    'Quantity,Executed Amount',
    'Filled,Filled Amount',
    'Qty,Filled',
    'Qty,Executed',
    'Amount,Filled',
    'Filled Qty (Crypto),Filled Amount',
    'Quantity,Filled Amount (USDT)',
  ])('is no quantity, where it is price times another column in every row: %s', async header => {
    const { values } = await stats(list(header, ...ROWS))
    expect([values.n_trades, values.net_profit]).toEqual([2, 19.5])
  })

  it('may be rounded, while the quantity beside it is exact', async () => {
    const fills = ['SOLUSDT,buy,100.37,0.123,12.3', 'SOLUSDT,sell,110.41,0.123,13.6']
    expect((await stats(list('Quantity,Filled Amount', ...fills))).values.net_profit).toBeCloseTo(0.123 * 10.04, 9)
  })

  it('tells which orders were filled, too', async () => {
    const fills = ['SOLUSDT,buy,100,2,200', 'SOLUSDT,sell,120,2,0', 'SOLUSDT,sell,110.5,2,221']
    const { values, notices } = await stats(list('Qty,Filled Amount', ...fills))
    expect([values.n_trades, values.net_profit]).toEqual([1, 21])
    expect(notices).toContain('1 row of orders that were not filled left out')
  })

  it('tells what a contract is worth', async () => {
    const fills = ['BTCUSDT,buy,50000,40,200', 'BTCUSDT,sell,51000,40,204']
    const { values, notices } = await stats(list('Filled Qty (Cont.),Filled Amount', ...fills), { pointValue: null })
    expect(values.net_profit).toBeCloseTo(4, 9)
    expect(notices).toContain('a point of one unit is worth 0.0001, as "Filled Amount" says')
  })

  it('stays the quantity where it is not the product in every row', async () => {
    const fills = ['X,buy,2,5,10', 'X,sell,3,4,10']
    expect((await stats(list('Qty,Filled', ...fills))).values.net_profit).toBe(10)
  })

  it('stays the quantity of contracts of one dollar beside their worth in coins', async () => {
    const fills = [
      'BTCUSD,buy,50000,100,0.002,0',
      'BTCUSD,sell,52000,100,0.00192308,0.00007692',
      'BTCUSD,buy,50000,200,0.004,0',
      'BTCUSD,sell,48000,200,0.00416667,-0.00016667',
    ]
    const { values } = await stats(list('filled,amount,pnl', ...fills))
    expect(values.n_trades).toBe(2)
  })
})
