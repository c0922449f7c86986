import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { wordedTime } from '../../../src/io/trades/times/timeWords.ts'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const statsOf = (rows: readonly string[], options?: Partial<StatsOptions>) => statsOfRows(folder, rows, options)

describe('the words of a column of times', () => {
  it.each([
    [
      'entry_time',
      'Entered',
      'Open Datetime',
      'opendate',
      'Position opened at',
      'Time In',
      'Eröffnet am',
      'Start',
      '开仓时间',
    ],
    [
      'exit_time',
      'Exited',
      'Close Timestamp',
      'Date closed',
      'Closed on',
      'closeDt',
      'Time Out',
      'Fecha de cierre',
      'End Date',
    ],
    ['bought_time', 'Date Acquired', 'Buy Date', 'Purchase Time', 'Kaufdatum'],
    ['sold_time', 'Date Sold', 'sellTime', 'Sale Date', 'Verkaufsdatum'],
    [
      'time',
      'Trade Date',
      'Executed At',
      'Transaction Timestamp',
      'Handelstag',
      'executionTime',
      'Settlement date',
      '成交时间',
    ],
    [null, 'Expiry date', 'Open interest', 'Open/Close date', 'Hold time', 'Volume', 'P&L', 'Time in force', 'In', ''],
  ] as const)('%s', (role, ...names: readonly string[]) => {
    expect(names.map(name => [name, wordedTime(name)])).toEqual(names.map(name => [name, role]))
  })
})

describe('a list that is newest first', () => {
  // In time: -100, then +300, of 1,000: a drawdown of 10%; turned round it would be 100 of 1,300.
  const ROWS = ['2024-03-16,2024-03-17,300', '2024-03-15,2024-03-16,-100']

  it.each([
    ['Opened Date', 'Closed Date'],
    ['Date Acquired', 'Date Sold'],
    ['Entered', 'Exited'],
    ['Created At', 'Closed on'],
    ['Signal', 'Trade Date'],
    ['Opened', 'Note'],
    ['Settlement Date', 'Executed At'],
    ['Date', 'Close Timestamp'],
  ])('is turned round by "%s" and "%s"', async (first, second) => {
    const { values, last } = await statsOf([`${first},${second},pnl`, ...ROWS], { start: 1000 })
    expect(values.max_drawdown_closed_trades).toBeCloseTo(0.1, 12)
    expect(last).toBe(`2024-03-1${second === 'Note' ? 6 : 7}T00:00:00.000Z`)
  })

  it('takes the later of a purchase and a sale for the end of a trade', async () => {
    const short = 'X,short,1,110,100,2024-03-17 10:00,2024-03-17 09:00,10'
    const long = 'X,long,1,100,105,2024-03-15 09:00,2024-03-15 11:00,5'
    const rows = ['symbol,side,qty,entry,exit,Buy Date,Sell Date,pnl', short, long]
    const { values } = await statsOf(rows)
    expect(values.average_hold_days! * 24).toBeCloseTo(1.5, 9)
    const { tape } = await readTrades(inputFile(folder, 'list.csv', rows.join('\n')), {
      ...PLAIN_LIST,
      stops: { kind: 'distance', distance: 10 },
    })
    expect([...tape.entryTime]).toEqual([Date.parse('2024-03-15T09:00Z'), Date.parse('2024-03-17T09:00Z')])
  })

  it('joins the time of day to its date', async () => {
    const rows = [
      'Opened on,Opening time,Date closed,Time closed,pnl',
      '2024-03-15,12:00,2024-03-15,13:00,300',
      '2024-03-15,09:00,2024-03-15,11:00,-100',
    ]
    const { values } = await statsOf(rows, { start: 1000 })
    expect(values.max_drawdown_closed_trades).toBeCloseTo(0.1, 12)
    expect(values.average_hold_days! * 24).toBeCloseTo(1.5, 9)
  })

  it('asks where the times go by no such name, and a hint that is followed works', async () => {
    const rows = ['Zed,pnl', '17/03/2024,300', '16/03/2024,-100']
    const [problem] = await problemsOf(() => statsOf(rows))
    expect(problem!.message).toBe(
      '"Zed" holds times, the newest first: are they those of the rows, which count from the oldest?',
    )
    expect(problem!.hint).toContain('--column "exit_time=Zed"')
    const { values } = await statsOf(rows, { start: 1000, columns: { exit_time: 'Zed' } })
    expect(values.max_drawdown_closed_trades).toBeCloseTo(0.1, 12)
    const oldest = await statsOf(['Zed,pnl', '16/03/2024,-100', '17/03/2024,300'], { start: 1000 })
    expect(oldest.values.max_drawdown_closed_trades).toBeCloseTo(0.1, 12)
  })

  it('pairs fills in the order of their times', async () => {
    const rows = ['Posted on,symbol,side,price,quantity', '2024-03-17,X,sell,110,1', '2024-03-16,X,buy,100,1']
    expect((await statsOf(rows, { pointValue: 1 })).values.net_profit).toBe(10)
  })
})
