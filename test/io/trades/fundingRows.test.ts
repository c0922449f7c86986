import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../inputs.ts'
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

  it('are asked for where their amounts stand in a column of their own, with answers that work', async () => {
    const rows = [
      'time,type,symbol,side,price,quantity,fee,realized pnl,funding',
      '2024-03-01 09:00,trade,BTCUSDT,buy,100,1,1,0,0',
      '2024-03-01 16:00,funding,BTCUSDT,,,,,,-0.5',
      '2024-03-02 10:00,trade,BTCUSDT,sell,110,1,1,10,0',
    ]
    const [problem] = await problemsOf(() => statsOfRows(folder, rows))
    expect(problem).toMatchObject({
      line: 3,
      path: 'funding',
      message: '1 row of funding: were amounts below 0 paid, or brought in?',
      hint: 'where they were paid: --costs "fee=subtract" --costs "funding=add"; else --costs "funding=subtract" in place of --costs "funding=add"',
    })
    const netWith = async (funding: 'add' | 'subtract') =>
      (await statsOfRows(folder, rows, { costs: { fee: 'subtract', funding } })).values.net_profit
    expect([await netWith('add'), await netWith('subtract')]).toEqual([7.5, 8.5])
  })
})
