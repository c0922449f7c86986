import { expect, it } from 'vitest'
import { temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

it('shares by their number and price, with a result beside sales alone, are fills', async () => {
  const rows = [
    'Action,Time,Ticker,No. of shares,Price / share,Currency (Price / share),Result,Total,ID',
    'Market buy,2024-03-01 10:00:00,TSLA,10,200,USD,,2000,E1',
    'Limit sell,2024-03-01 11:00:00,TSLA,4,210,USD,40,840,E2',
    'Market sell,2024-03-01 12:00:00,TSLA,6,205,USD,30,1230,E3',
  ]
  for (const columns of [null, { net: 'Result' }]) {
    const { values } = await statsOfRows(folder, rows, { columns })
    expect([values.n_trades, values.net_profit]).toEqual([1, 70])
  }
})
