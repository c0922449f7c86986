import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../../src/io/trades/readTrades.ts'
import { listBlock } from '../../../../src/run/data/listBlock.ts'
import type { StatsOptions } from '../../../../src/run/stats/statsOfFile.ts'
import { resolvePrices } from '../../../../src/scenario/sources/resolvePrices.ts'
import { tradeListSchema } from '../../../../src/scenario/sources/tradeListSchema.ts'
import { inputFile, linesOf, temporaryFolder } from '../../inputs.ts'
import { statsOfRows } from '../statsOfRows.ts'

const folder = temporaryFolder()
/** Rows of one market and side: id, hours of entry and exit, prices, result. */
const list = (id: string, ...rows: readonly string[]) => [
  `${id},symbol,side,qty,entry_time,exit_time,entry,exit,pnl`,
  ...rows.map(row => {
    const [name, from, to, entry, exit, pnl] = row.split(' ')
    return `${name},X,long,1,2024-01-02 ${from}:00,2024-01-02 ${to}:00,${entry},${exit},${pnl}`
  }),
]
const GRID = ['1 10 13 100 103 3', '2 11 15 98 97 -1', '3 12 14 96 106 10']
const BASKET = ['1 10 15 100 103 3', '2 11 15 98 103 5', '3 12 14 96 90 -6']
const trades = async (rows: readonly string[], options: Partial<StatsOptions> = {}) => {
  const { values, notices } = await statsOfRows(folder, rows, options)
  return { counts: [values.n_trades, values.net_profit, values.largest_loss], notices }
}

describe('rows that were open at once', () => {
  it.each(['Ticket', 'Position ID', 'id', 'trade #'])('are trades each where "%s" tells them apart', async id => {
    const { counts, notices } = await trades(list(id, ...GRID))
    expect(counts).toEqual([3, 12, -1])
    expect(notices).toContain(
      `3 rows were open while others of their side were, each with its own "${id}": each is a trade; --tickets joined makes one of what was held at once, as a run does`,
    )
  })

  it('are one where they share an exit, as fills of one order do, but for tickets of positions', async () => {
    expect((await trades(list('trade #', ...BASKET))).counts).toEqual([2, 2, -6])
    expect((await trades(list('Ticket', ...BASKET))).counts).toEqual([3, 2, -6])
  })

  it('are one without ids, of ids that stand twice, and of pairs of purchases and sales, first in, first out', async () => {
    expect((await trades(list('note', ...GRID))).counts).toEqual([1, 12, null])
    const exits = ['7 10 12 100 103 3', '7 10 15 100 97 -3', '8 11 14 98 97 -1']
    expect((await trades(list('Position ID', ...exits))).counts).toEqual([1, -1, -1])
    const pairs = ['1 10 13 100 103 3', '2 11 15 98 97 -1']
    expect((await trades(list('trade #', ...pairs))).counts).toEqual([1, 2, null])
    expect((await trades(list('ticket', ...pairs))).counts).toEqual([2, 2, -1])
  })

  it('are trades each where the list shows long and short at once', async () => {
    const rows = list('trade #', '1 10 13 100 103 3', '2 11 15 98 97 -1', '3 12 16 98 97 1')
    const counts = (await trades(rows.map(row => (row.startsWith('3') ? row.replace('long', 'short') : row)))).counts
    expect(counts).toEqual([3, 3, -1])
  })

  it('are what is stated', async () => {
    expect((await trades(list('Ticket', ...GRID), { tickets: 'joined' })).counts).toEqual([1, 12, null])
    const exits = ['- 10 12 100 103 3', '- 10 15 100 97 -3']
    expect((await trades(list('note', ...exits), { tickets: 'apart' })).counts).toEqual([2, 0, -3])
    expect((await trades(list('note', ...exits))).counts).toEqual([1, 0, null])
  })

  it('are one position in a run, which holds one at a time, unless they are stated apart', async () => {
    const file = inputFile(folder, 'run.csv', list('Ticket', ...GRID).join('\n'))
    const options = { ...PLAIN_LIST, stops: { kind: 'distance', distance: 5 } } as const
    expect((await readTrades(file, options)).tape.count).toBe(1)
    expect(await linesOf(() => readTrades(file, { ...options, tickets: 'apart' }))).toEqual([
      '3 entry_time: the trade starts while the one on line 2 is open',
      '4 entry_time: the trade starts while the one on line 3 is open',
    ])
  })

  it('are stated in a scenario, and by init, and refused of a curve', async () => {
    const stated = { file: 'x.csv', tickets: 'apart' } as const
    expect(resolvePrices({ trades: tradeListSchema.parse(stated) })).toMatchObject({ tickets: 'apart' })
    expect(resolvePrices({ trades: tradeListSchema.parse({ file: 'x.csv' }) })).toMatchObject({ tickets: null })
    expect(listBlock('x.csv', { format: 'auto', columns: null, tickets: 'apart' })).toContain('    tickets: apart')
    const curve = ['time,equity', '2024-01-02,5', '2024-01-03,6']
    expect(await linesOf(() => statsOfRows(folder, curve, { tickets: 'apart' }))).toEqual([
      '- : this file is no list of a broker with tickets',
    ])
  })
})
