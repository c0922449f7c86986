import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const list = (...rows: string[]) => ['Date(UTC),Pair,Side,Price,Executed,Amount,Fee', ...rows]
const SPOT = list(
  '2024-01-15 10:00:00,BTCUSDT,BUY,50000,0.1BTC,5000USDT,0.0001BTC',
  '2024-01-15 11:00:00,BTCUSDT,SELL,51000,0.0999BTC,5094.9USDT,5.0949USDT',
  '2024-01-15 12:00:00,BTCUSDT,BUY,40000,0.2BTC,8000USDT,0.0002BTC',
  '2024-01-15 13:00:00,BTCUSDT,SELL,39000,0.1998BTC,7792.2USDT,7.7922USDT',
)

describe('fees of purchases in the coin that was bought', () => {
  it('are so much less bought, at its price', async () => {
    const { values, notices } = await statsOfRows(folder, SPOT)
    expect(values.n_trades).toBe(2)
    expect(values.net_profit).toBeCloseTo(5094.9 - 5.0949 - 5000 + 7792.2 - 7.7922 - 8000, 6)
    expect(notices.join(' ')).toContain('fees of purchases are in the coin that was bought')
  })

  it('are refused of sales, and in a third coin', async () => {
    const ofSale = SPOT.map(row => row.replace('5.0949USDT', '0.0001BTC'))
    const third = SPOT.map(row => row.replace('0.0001BTC', '0.01BNB'))
    for (const [rows, coin] of [
      [ofSale, 'BTC'],
      [third, 'BNB'],
    ] as const)
      expect(await problemsOf(() => statsOfRows(folder, rows))).toMatchObject([
        { message: expect.stringMatching(new RegExp(`fees? in .*${coin}.*, in another coin than the results`)) },
      ])
  })
})

describe('rows with a result and without prices', () => {
  const rows = [
    'time,symbol,side,qty,entry,exit,pnl,fee',
    '2024-01-15,MNQ,long,1,100,110,18,2',
    '2024-01-16,MNQ,long,1,,,30,2',
    '2024-01-17,MNQ,short,1,100,105,-12,2',
    '2024-01-18,MNQ,short,2,100,95,16,4',
  ]

  it('count, and the prices of the others tell what results are', async () => {
    const { values, notices } = await statsOfRows(folder, rows)
    // 2 a point, less the fees: net.
    expect([values.n_trades, values.net_profit]).toEqual([4, 18 + 30 - 12 + 16])
    expect(notices).toContain('1 of 4 trades have no entry or exit price: their results count')
  })

  it('are refused where the result is missing, too', async () => {
    const problems = await problemsOf(() =>
      statsOfRows(
        folder,
        rows.map(row => row.replace(',30,', ',,')),
      ),
    )
    expect(problems).toMatchObject([
      { message: 'entry is empty' },
      { message: 'exit is empty' },
      { message: 'pnl is empty' },
    ])
  })
})

describe('the list of trades of Sierra Chart', () => {
  it('marks the times at which a position began and ended, and its results are in the currency', async () => {
    const rows = [
      'Symbol\tTrade Type\tEntry DateTime\tExit DateTime\tEntry Price\tExit Price\tTrade Quantity\tProfit/Loss (C)\tCommission (C)',
      ...[
        'Short\t2024-03-14  14:32:50.000 BP\t2024-03-14  15:09:19.000 EP\t100\t105\t2\t-24\t4',
        'Long\t2024-03-14  16:12:23.000 BP\t2024-03-14  16:15:43.000 EP\t100\t110\t1\t18\t2',
        'Long\t2024-03-14  17:12:23.000 BP\t2024-03-14  17:15:43.000 EP\t100\t103\t1\t4\t2',
      ].map(row => `MNQ\t${row}`),
    ]
    const { values } = await statsOfRows(folder, rows)
    expect([values.n_trades, values.net_profit]).toEqual([3, -2])
  })
})
