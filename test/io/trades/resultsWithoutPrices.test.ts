import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
/** A trade a day; each result is after its fee, as the prices show where they are. */
const list = (...rows: readonly string[]) => [
  'entry time,time,symbol,side,qty,entry,exit,pnl,fee',
  ...rows.map((row, i) => `2024-01-${i + 10} 10:00,2024-01-${i + 10} 12:00,${row}`),
]
const ROWS = ['X,long,1,100,110,9.5,0.5', 'X,long,1,110,99,-11.5,0.5', 'X,short,2,100,103,-7,1', 'X,short,2,99,95,7,1']

describe('rows with a result and without prices', () => {
  it('count in stats, and what other rows prove of costs holds for them', async () => {
    const { values, notices } = await statsOfRows(folder, list(...ROWS, 'X,long,1,,,4.5,0.5', 'X,short,,,,-3.5,0.5'))
    expect([values.n_trades, values.net_profit]).toEqual([6, -1])
    expect(notices).toContain('2 of 6 trades have no entry or exit price: their results count')
    expect(notices).toContain('"pnl" is net of "fee", as its prices show')
  })

  it('count where both rows of a trade stand for it', async () => {
    const pairs = ['10,entry,buy,100,', '10,exit,sell,110,10', '11,entry,buy,,', '11,exit,sell,,-4'].map(row => {
      const [day, type, , price, pnl] = row.split(',')
      return `${day},${type} long,2024-01-${day} 1${type === 'entry' ? 0 : 1}:00,${price},${pnl}`
    })
    const { values } = await statsOfRows(folder, ['trade #,type,time,price,pnl', ...pairs])
    expect([values.n_trades, values.net_profit]).toEqual([2, 6])
  })

  it('are asked for where the result is missing, too, and in a run', async () => {
    const rows = list(...ROWS, 'X,long,1,,,,0.5')
    expect(await linesOf(() => statsOfRows(folder, rows))).toContain('6 entry: entry is empty')
    const file = inputFile(folder, 'run.csv', list(...ROWS, 'X,long,1,,,4.5,0.5').join('\n'))
    const options = { ...PLAIN_LIST, stops: { kind: 'distance', distance: 5 } } as const
    expect(await linesOf(() => readTrades(file, options))).toContain('6 entry: entry is empty')
  })

  it('of another currency are told by the prices of the others', async () => {
    const rows = (pair: string) => [`${pair},long,1,10,14,4,0`, `${pair},long,1,10,8,-2,0`, `${pair},long,1,,,1,0`]
    expect(await linesOf(() => statsOfRows(folder, list(...rows('SOL/USDT'), ...rows('ETH/BTC'))))).toEqual([
      '- : the results are in 2 currencies: USDT (SOL/USDT), BTC (ETH/BTC); they cannot be added',
    ])
  })
})
