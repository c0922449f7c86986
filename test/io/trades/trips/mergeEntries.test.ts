import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../../src/io/trades/readTrades.ts'
import type { TradeStats } from '../../../../src/results/fileStats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../../src/run/stats/statsOfFile.ts'
import { inputFile, linesOf, temporaryFolder } from '../../inputs.ts'

const folder = temporaryFolder()
const read = (...rows: string[]) => {
  const text = `id,symbol,side,entry_time,entry,stop,exit_time,exit,qty\n${rows.join('\n')}\n`
  return readTrades(inputFile(folder, 'list.csv', text), PLAIN_LIST)
}
const row = (id: string, entered: string, entry: number, stop: number, left: string, exit: number, qty: string) =>
  `${id},MES,long,2024-01-02T${entered}Z,${entry},${stop},2024-01-02T${left}Z,${exit},${qty}`

describe('a position that is added to', () => {
  it('is one trade: entry and stop averages by quantity, exits its legs, with the same result', async () => {
    const { tape, ids, notices } = await read(
      row('a', '10:00', 100, 96, '12:00', 106, '1'),
      row('b', '11:00', 104, 100, '13:00', 110, '3'),
      row('c', '14:00', 105, 100, '15:00', 106, '2'),
    )
    expect([[...tape.entry], [...tape.stop], ids]).toEqual([
      [103, 105],
      [99, 100],
      ['a', 'c'],
    ])
    const legs = [0, 1].map(k => [tape.legs.gone[k], tape.legs.price[k]])
    expect(legs).toEqual([
      [0.25, 106],
      [1, 110],
    ])
    expect((1 / 4) * 106 + (3 / 4) * 110 - 103).toBe((1 * (106 - 100) + 3 * (110 - 104)) / 4)
    expect(notices.join('\n')).toContain('2 rows add to 1 position')
  })

  it('is none when the position has left, is of the other side, or no quantity tells', async () => {
    const first = row('a', '10:00', 100, 96, '12:00', 106, '1')
    expect((await read(first, row('b', '12:00', 104, 100, '13:00', 110, '3'))).tape.count).toBe(2)
    const refused = ['3 entry_time: the trade starts while the one on line 2 is open']
    const hedge = row('b', '11:00', 104, 108, '13:00', 100, '3').replace('long', 'short')
    expect(await linesOf(() => read(first, hedge))).toEqual(refused)
    expect(await linesOf(() => read(first, row('b', '11:00', 104, 100, '13:00', 110, '')))).toEqual(refused)
  })
})

describe('a position that is added to, for stats', () => {
  const stats = async (...rows: string[]) => {
    const text = `symbol,side,qty,entry,stop,exit,entry_time,exit_time,pnl,r\n${rows.join('\n')}\n`
    const found = await statsOfFile(inputFile(folder, 'results.csv', text), PLAIN_STATS)
    return (found as TradeStats).values
  }
  const of = (symbol: string, from: number, to: number, entry: number, pnl: number) =>
    `${symbol},long,1,${entry},95,120,2024-01-02 ${from}:00,2024-01-02 ${to}:00,${pnl},${pnl / (entry - 95)}`

  it('is one trade, as for a run: its results add up, its R is that of what all rows risked', async () => {
    const values = await stats(of('X', 10, 12, 100, 20), of('X', 11, 12, 110, 10), of('X', 13, 14, 105, 15))
    expect(values).toMatchObject({ n_trades: 2, net_profit: 45 })
    expect(values.expectancy_r).toBeCloseTo((30 / 20 + 15 / 10) / 2, 12)
  })

  it('is told in each market, whatever another one does between its entries', async () => {
    const values = await stats(of('X', 10, 15, 100, 20), of('Y', 11, 12, 100, 20), of('X', 13, 15, 110, 10))
    expect(values).toMatchObject({ n_trades: 2, net_profit: 50 })
  })
})
