import { describe, expect, it } from 'vitest'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { problemsOf, temporaryFolder } from '../inputs.ts'
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

  it('says what a contract is worth, as the volume of KuCoin does', async () => {
    const fills = ['XBTUSDTM,buy,50000,5,250', 'XBTUSDTM,sell,50100,5,250.5']
    const { values } = await stats(list('Filled Amount,Filled Volume', ...fills), { pointValue: null })
    expect(values.net_profit).toBeCloseTo(0.5, 9)
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

  const ofSymbol = (symbol: string, rows: readonly string[]) => rows.map(row => row.replace('SOLUSDT', symbol))

  it.each(['Volume,Filled Amount', 'Volume,Amount', 'Amount(Crypto),Filled Amount', 'Qty,Turnover'])(
    'is money beside what closes the positions, whatever the symbol: %s',
    async header => {
      for (const symbol of ['SOL-PERP', 'SOL', 'SOLUSDT']) {
        const { values } = await stats(list(header, ...ofSymbol(symbol, ROWS)), { pointValue: null })
        expect([values.n_trades, values.net_profit]).toEqual([2, 19.5])
      }
    },
  )

  it.each(['Volume,Filled Amount', 'Filled Qty,Filled Amount', 'Size,Amount', 'Qty,Turnover'])(
    'is the quantity where it closes the positions, as contracts of one dollar do: %s',
    async header => {
      const fills = [
        'buy,50000,0.002,100',
        'sell,52000,0.00192308,100',
        'buy,50000,0.004,200',
        'sell,48000,0.00416667,200',
      ]
      const rows = fills.map(fill => `BTC-PERP,${fill}`)
      const problems = await problemsOf(() => stats(list(header, ...rows), { pointValue: null }))
      expect(problems[0]!.message).toContain('BTC-PERP: coin-margined')
    },
  )

  it('is asked for where neither closes a position, with answers that work', async () => {
    const rows = list('Volume,Filled Amount', 'X,buy,100,3,300', 'X,sell,110.5,2,221', 'X,buy,90,0.5,45')
    const [problem] = await problemsOf(() => stats(rows))
    expect(problem).toMatchObject({
      message:
        '"Filled Amount" is price times "Volume" in every row: is it money, or a number of contracts of one dollar?',
      hint: expect.stringContaining('(--column quantity="Volume" on the command line)'),
    })
    expect((await stats(rows, { columns: { quantity: 'Volume' } })).values.net_profit).toBe(21)
    expect((await stats(rows, { columns: { quantity: 'Filled Amount' } })).values.net_profit).toBe(221 * 10.5)
  })

  it('says nothing of what points of a delivery are worth, by another name', async () => {
    const fills = ofSymbol('ESM24', ROWS)
    const [problem] = await problemsOf(() => stats(list('Qty,Turnover', ...fills), { pointValue: null }))
    expect(problem!.message).toContain('2 of 2 trades have no stop')
  })
})

describe('quantities of coins', () => {
  it.each([
    ['Filled Qty (Crypto)', ['2', '2']],
    ['Filled Qty', ['2 BTC', '2 BTC']],
    ['Qty (BTC)', ['2', '2']],
  ])('are worth one a point: %s', async (header, [bought, sold]) => {
    const rows = (symbol: string) => list(header, `${symbol},buy,100 USDT,${bought}`, `${symbol},sell,110 USDT,${sold}`)
    expect((await stats(rows('BTCUSDT'), { pointValue: null })).values.net_profit).toBe(20)
    const [problem] = await problemsOf(() => stats(rows('BTCUSD'), { pointValue: null }))
    expect(problem!.message).toContain('1 of 1 trade has no stop')
  })

  it('are read behind words for contracts, and with the exponent of a small number', async () => {
    const rows = list(
      'Filled Qty (Cont.),Filled Amount,Fee',
      'BTCUSDT,buy,50000,40 Cont,200 USDT,0E-8 USDT',
      'BTCUSDT,sell,51000,40 Cont,204 USDT,1E-2 USDT',
    )
    expect((await stats(rows, { pointValue: null })).values.net_profit).toBeCloseTo(3.99, 9)
  })
})
