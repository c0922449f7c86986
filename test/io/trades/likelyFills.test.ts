import { describe, expect, it } from 'vitest'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { InputError } from '../../../src/scenario/problem.ts'
import { temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const list = (header: string, ...rows: string[]) => [
  header,
  ...rows.map((row, i) => `2024-01-15 1${i}:00:00,SOLUSDT,${row}`),
]
/** Two trades of +20 and -10, each fill at a fee of 0.1. */
const NET = 20 - 10 - 0.4
const hintOf = async (rows: readonly string[]): Promise<string> => {
  const error = await statsOfRows(folder, rows).catch((found: unknown) => found)
  return error instanceof InputError ? error.problems.map(({ message, hint }) => `${message}: ${hint}`).join(' ') : ''
}
/** The columns as a hint says them. */
const columnsIn = (hint: string) =>
  Object.fromEntries(
    [...hint.split('where each row is')[0]!.matchAll(/--column (\w+)="([^"]+)"/g)].map(([, role, name]) => [
      role!,
      name!,
    ]),
  )

describe('fills whose columns go by no usual names', () => {
  it.each<[string, string[], Partial<StatsOptions>]>([
    [
      'beside results, without the word price',
      list(
        'Fecha,Symbol,Bought/Sold,At,Lots,P/L,Comm',
        'Buy,100,2,0,0.1',
        'Sell,110,2,20,0.1',
        'Sell,110,1,0,0.1',
        'Buy,120,1,-10,0.1',
      ),
      {},
    ],
    [
      'with a value, as a curve has',
      list(
        'Datetime,Symbol,Type,Sub Type,Amount,Value,Rate,Fee',
        'Market,Buy,2,200,100,0.1',
        'Market,Sell,2,220,110,0.1',
        'Market,Sell,1,110,110,0.1',
        'Market,Buy,1,120,120,0.1',
      ),
      {},
    ],
    [
      'with a result by another name',
      list(
        'Zeit,Symbol,Seite,Kurs,Menge,Gewinn,Gebühr',
        'Kauf,100,2,0,0.1',
        'Verkauf,110,2,20,0.1',
        'Verkauf,110,1,0,0.1',
        'Kauf,120,1,-10,0.1',
      ),
      {},
    ],
    [
      'without sides, bought above 0 and sold below',
      list(
        'create_stamp,contract,action,size,price ($),fee',
        'you,2,100,0.1',
        'you,-2,110,0.1',
        'you,-1,110,0.1',
        'you,1,120,0.1',
      ).map((row, i) => (i === 0 ? 'run date,contract,action,shares,price ($),fee' : row)),
      { pointValue: 1 },
    ],
  ])('are asked for, and the answer works: %s', async (_, rows, options) => {
    const hint = await hintOf(rows)
    expect(hint).toContain('are the rows fills?')
    const columns = columnsIn(hint)
    const { values } = await statsOfRows(folder, rows, { columns, ...options })
    expect(values.n_trades).toBe(2)
    expect(values.net_profit).toBeCloseTo(NET, 9)
  })

  it('are asked for without a price, too, and count as trades where that is said', async () => {
    const rows = list('time,symbol,side,pnl,fee', 'buy,0,0.1', 'sell,20,0.1', 'sell,0,0.1', 'buy,-10,0.1')
    expect(await hintOf(rows)).toContain('--column exit_time="time"')
    const { values } = await statsOfRows(folder, rows, { columns: { exit_time: 'time' } })
    expect(values.n_trades).toBe(4)
  })

  it('have the price that their worth and quantity make', async () => {
    const rows = list(
      'createdTime,symbol,positionSide,orderSide,fillSize,fillValue,fillFee,realizePnl,direction',
      'LONG,BUY,2,200,0.1,0,TAKER',
      'LONG,SELL,2,220,0.1,20,MAKER',
      'SHORT,SELL,1,110,0.1,0,TAKER',
      'SHORT,BUY,1,120,0.1,-10,TAKER',
    )
    const { values, notices } = await statsOfRows(folder, rows)
    expect(values.net_profit).toBeCloseTo(NET, 9)
    expect(notices.join(' ')).toContain('"fillValue" divided by "fillSize"')
  })

  it('are no prices with a change beside them', async () => {
    expect(
      await hintOf(['date,price,change', '2024-01-15,100,-2', '2024-01-16,101,1', '2024-01-17,99,-2']),
    ).not.toContain('fills')
  })
})
