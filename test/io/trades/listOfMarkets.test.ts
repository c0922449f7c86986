import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades, type TradeListOptions } from '../../../src/io/trades/readTrades.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
/** Two markets, of which each is open while the other is. */
const LIST = [
  'symbol,side,qty,entry_time,exit_time,entry,exit,stop',
  'MNQ 03-24,long,1,2024-03-01 09:00,2024-03-01 11:00,100,110,90',
  'MES 03-24,long,1,2024-03-01 10:00,2024-03-01 12:00,100,110,90',
]
const read = (rows: readonly string[], options: Partial<TradeListOptions> = {}) =>
  readTrades(inputFile(folder, 'list.csv', rows.join('\n')), { ...PLAIN_LIST, ...options })
const MARKETS = '- : the list holds trades of 2 markets: MNQ 03-24, MES 03-24; a ladder is of one'

describe('a list of several markets that a run reads', () => {
  it('has one problem for one cause, and a hint that works', async () => {
    const [problem, ...others] = await problemsOf(() => read(LIST))
    expect(others).toEqual([])
    expect(problem!.hint).toContain('prices.trades: { symbol: "MNQ 03-24" }')
    expect(problem!.hint).toContain('(--symbol "MNQ 03-24" on the command line)')
    expect((await read(LIST, { symbols: ['MNQ 03-24'] })).tape.entry).toHaveLength(1)
  })

  it('is asked for its stops at once', async () => {
    const bare = LIST.map(row => row.replace(/,[^,]*$/, ''))
    const found = await linesOf(() => read(bare))
    expect(found).toEqual(['2 stop: 2 of 2 trades have no stop, and risk is never invented', MARKETS])
  })

  it('is still told what is open at once in one of them', async () => {
    const twice = 'MNQ 03-24,short,1,2024-03-01 09:30,2024-03-01 11:30,100,110,120'
    const found = await linesOf(() => read([...LIST, twice]))
    expect(found).toEqual(['4 entry_time: the trade starts while the one on line 2 is open', MARKETS])
  })
})

it('quotes names that a shell would part', async () => {
  const bare = LIST.map(row => row.replace(/,[^,]*$/, ''))
  const [problem] = await problemsOf(() => statsOfRows(folder, bare))
  expect(problem!.hint).toContain('--symbol "MNQ 03-24" with')
  const [priced] = await problemsOf(() =>
    statsOfRows(
      folder,
      bare.map(row => row.replace('MNQ 03-24', '$NQ')),
      { pointValue: 2 },
    ),
  )
  expect(priced!.hint).toBe("count one of them: --symbol '$NQ' --point-value 2")
})
