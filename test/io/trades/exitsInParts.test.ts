import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const HEADER = 'Trade #,Type,Time,Price,Quantity,Net P&L'
const ENTRY = '1,Entry long,2024-01-02T10:00Z,100,4,'
const EXITS = ['1,Exit long,2024-01-02T11:00Z,110,1,10', '1,Exit long,2024-01-02T12:00Z,90,3,-30']
const file = (...rows: string[]) => inputFile(folder, 'pairs.csv', [HEADER, ...rows].join('\n'))

describe('a trade with one row of its entry and several of exits', () => {
  it('is one trade, left in parts, in either order of the rows', async () => {
    for (const rows of [[ENTRY, ...EXITS], [ENTRY, ...EXITS].toReversed()]) {
      expect(await statsOfFile(file(...rows), PLAIN_STATS)).toMatchObject({ rows: 1, values: { net_profit: -20 } })
      const { tape } = await readTrades(file(...rows), { ...PLAIN_LIST, stops: { kind: 'distance', distance: 5 } })
      expect([tape.entryTime.length, tape.entry[0], tape.stop[0]]).toEqual([1, 100, 95])
    }
  })

  it('is refused where its exits are not all of what was entered', async () => {
    const problems = await problemsOf(() =>
      statsOfFile(file(ENTRY, ...EXITS, '1,Exit long,2024-01-02T13:00Z,95,1,-5'), PLAIN_STATS),
    )
    expect(problems.map(({ line, message }) => [line, message])).toEqual([[4, 'trade 1 has a second row of its exit']])
  })
})

describe("what is left of an order of MetaTrader 4's tester", () => {
  const TESTER = '#,Time,Type,Order,Size,Price,S / L,T / P,Profit,Balance'
  const order = (time: string, cells: string) => `1,2024.01.02 ${time},${cells}`
  const list = (...rows: string[]) => inputFile(folder, 'tester.csv', [TESTER, ...rows].join('\n'))
  const OPEN = order('10:00', 'buy,1,0.30,100,95,0,,')
  const PART = order('11:00', 'close,1,0.10,110,95,0,10.00,1010.00')
  const REST = order('12:00', 's/l,2,0.20,95,95,0,-10.00,1000.00')

  it('has a number of its own, and is of the trade', async () => {
    const found = await statsOfFile(list(OPEN, PART, REST), PLAIN_STATS)
    expect(found).toMatchObject({ format: 'metatrader4', rows: 1, values: { net_profit: 0 } })
  })

  it('is refused where it may be of two orders', async () => {
    const other = [order('10:01', 'buy,3,0.30,100,95,0,,'), order('11:01', 'close,3,0.10,110,95,0,10.00,1010.00')]
    const problems = await problemsOf(() => statsOfFile(list(OPEN, PART, ...other, REST), PLAIN_STATS))
    expect(problems.map(({ message }) => message)).toContain('trade 2 has no row of its entry')
  })
})
