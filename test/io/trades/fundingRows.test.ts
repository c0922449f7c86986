import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

describe('rows of funding among fills', () => {
  const LIST = [
    'time,type,symbol,side,price,quantity,fee,pnl',
    '2024-03-01 08:00,funding,BTCUSDT,,,,,-9',
    '2024-03-01 09:00,trade,BTCUSDT,buy,100,1,1,0',
    '2024-03-01 16:00,funding,BTCUSDT,,,,,-0.5',
    '2024-03-02 00:00,funding,BTCUSDT,,,,,0.25',
    '2024-03-02 08:00,funding,ETHUSDT,,,,,7',
    '2024-03-02 10:00,trade,BTCUSDT,sell,110,1,1,10',
    '2024-03-02 11:00,transfer,BTCUSDT,,,,,1000',
  ]

  it('count to the trade that was open, where their amounts stand in the column of results', async () => {
    const { values, notices } = await statsOfRows(folder, LIST)
    expect([values.n_trades, values.net_profit]).toEqual([1, 10 - 1 - 1 - 0.5 + 0.25])
    expect(notices).toContain('2 settlements of funding: in the result of the trade that was open')
    expect(notices).toContain('2 settlements of funding of another position than the fills leave open: left out')
  })
})
