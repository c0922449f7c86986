import { describe, expect, it } from 'vitest'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

const statsOf = (rows: readonly string[], options?: Partial<StatsOptions>) =>
  statsOfRows(folder, rows, { pointValue: 2, ...options })

/** Two round trips of 10 points, and of -5; each fill cost 0.62. */
const FILLS = [
  '2024-01-02 10:00:00,MNQ,Buy,1,17000,0.62,',
  '2024-01-02 11:00:00,MNQ,Sell,1,17010,0.62,',
  '2024-01-03 10:00:00,MNQ,Buy,1,17000,0.62,',
  '2024-01-03 11:00:00,MNQ,Sell,1,16995,0.62,',
]
const BY_HAND = 10 * 2 - 5 * 2 - 4 * 0.62

describe('a column of results without a cell', () => {
  it.each(['Net', 'Net P&L', 'Pnl', 'Gross P&L'])('keeps no fees from being taken off: %s', async name => {
    const { values, notices } = await statsOf([`Time,Symbol,Side,Qty,Price,Fee,${name}`, ...FILLS])
    expect(values.net_profit).toBeCloseTo(BY_HAND, 12)
    expect(notices).toContain(`column "${name}" is empty: not used`)
    expect(notices.join('\n')).toMatch(/the result beside "Fee" is gross: these are taken off it/)
  })

  it('holds for vendors whose results include costs, too', async () => {
    const header = 'Symbol,DateTime,Buy/Sell,Quantity,TradePrice,IBCommission,FifoPnlRealized'
    const rows = ['MES,20240103;100000,BUY,1,4750,-0.62,', 'MES,20240103;110000,SELL,-1,4760,-0.62,']
    const { values, notices } = await statsOf([header, ...rows])
    expect(values.net_profit).toBeCloseTo(20 - 1.24, 12)
    expect(notices.join('\n')).not.toMatch(/FifoPnlRealized" is net/)
  })

  it('leaves the trades with a result as they are, and takes the fees off those without', async () => {
    const some = FILLS.with(1, `${FILLS[1]}18.76`)
    const { values, notices } = await statsOf(['Time,Symbol,Side,Qty,Price,Fee,Net', ...some])
    expect(values.net_profit).toBeCloseTo(BY_HAND, 12)
    expect(notices).toContain('the result of 1 of 2 trades is empty: it follows from their prices')
  })

  it('gives way to another that holds some', async () => {
    const { values } = await statsOf(['time,net,pnl', '2024-01-02,,10', '2024-01-03,,-4'])
    expect(values.net_profit).toBe(6)
  })

  it('gives way to results in R, and those to results in money', async () => {
    const inR = await statsOf(['time,net,r', '2024-01-02,,2', '2024-01-03,,-1'])
    expect([inR.unit, inR.values.expectancy_r]).toEqual(['R', 0.5])
    expect((await statsOf(['time,net,r', '2024-01-02,10,', '2024-01-03,-4,'])).values.net_profit).toBe(6)
  })

  it('gives way to the prices of a list with a row for each trade', async () => {
    const rows = ['side,entry,exit,quantity,fee,net', 'long,100,110,1,1.5,', 'short,100,105,1,1.5,']
    expect((await statsOf(rows)).values.net_profit).toBeCloseTo(20 - 10 - 3, 12)
  })

  it('is a mistake where nothing else tells', async () => {
    const path = inputFile(folder, 'none.csv', 'time,net\n2024-01-02,\n')
    expect(await problemsOf(() => statsOfFile(path, PLAIN_STATS))).toHaveLength(1)
  })

  it('of multipliers or of amounts says nothing of what a point is worth', async () => {
    const header = 'Time,Symbol,Side,Qty,Price,Fee,Multiplier,Notional'
    const stats = await statsOf([header, ...FILLS.map(row => `${row},`)])
    expect(stats.values.net_profit).toBeCloseTo(BY_HAND, 12)
  })
})

it('a blank line among the trades, or a row of empty cells, is left out', async () => {
  const { values, notices } = await statsOf(['time,net,fee', '', '2024-01-02,10,1', ',,', '2024-01-03,-4,1'])
  expect(values.net_profit).toBe(6)
  expect(notices).toContain('2 blank lines left out')
})
