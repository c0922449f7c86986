import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const list = (header: string, ...rows: string[]) => [
  `time,symbol,${header}`,
  ...rows.map((row, i) => `2024-01-15 1${i}:00:00,SOLUSDT,${row}`),
]
const WORDS = list(
  'direction,turnover no,avg filled price,fee,closing pnl',
  'open long,2,100,0.1,0',
  'close long,2,110,0.1,20',
)
const ZEROS = list(
  'kind of row,change,trade price,fee,realized pnl',
  'trade,2,100,0.1,0E-8',
  'trade,-2,110,0.1,20',
  'trade,-1,110,0.1,0E-8',
  'trade,1,120,0.1,-10',
)
const COSTS = list(
  'side,turnover no,price,fee,net pnl',
  'buy,2,100,0.1,-0.1',
  'sell,2,110,0.1,19.8',
  'sell,1,110,0.1,-0.1',
  'buy,1,120,0.1,-10.2',
)

describe('rows that may be fills, whose quantity goes by no usual name', () => {
  it.each([
    ['by the words of their sides', WORDS, '"direction" has rows that open and rows that close', 'avg filled price'],
    ['by results of nothing', ZEROS, '2 of 4 rows have no result in "realized pnl" but their costs', 'trade price'],
    ['by results of costs alone', COSTS, '2 of 4 rows have no result in "net pnl" but their costs', 'price'],
  ])('are asked for: %s', async (_, rows, found, price) => {
    const problem = {
      message: expect.stringContaining(found),
      hint: expect.stringContaining(`--column price="${price}"`),
    }
    await expect(statsOfRows(folder, rows)).rejects.toMatchObject({ problems: [expect.objectContaining(problem)] })
  })

  it('count as fills where the columns are named', async () => {
    const { values } = await statsOfRows(folder, ZEROS, { columns: { quantity: 'change', price: 'trade price' } })
    // 20 - 10 before four fees of 0.1.
    expect(values.n_trades).toBe(2)
    expect(values.net_profit).toBeCloseTo(9.6, 9)
  })

  it('count as trades where the price is said to be that of exits, or few have no result', async () => {
    const { values } = await statsOfRows(folder, ZEROS, { columns: { exit: 'trade price' } })
    expect(values.n_trades).toBe(4)
    const trades = Array.from({ length: 9 }, (_, i) => `buy,${100 + i},${i < 1 ? 0 : 5}`)
    expect((await statsOfRows(folder, list('side,price,pnl', ...trades))).values.n_trades).toBe(9)
  })
})
