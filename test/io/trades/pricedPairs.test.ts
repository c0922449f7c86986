import { expect, it } from 'vitest'
import { temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

it('pairs of an entry and an exit without results have those of what a point is worth', async () => {
  const rows = [
    'Trade #,Type,Date/Time,Price,Contracts',
    '1,Entry long,2024-01-02 10:00,100,3',
    '1,Exit long,2024-01-02 11:00,104,3',
    '2,Entry short,2024-01-03 10:00,104,2',
    '2,Exit short,2024-01-03 11:00,105,2',
  ]
  const { values } = await statsOfRows(folder, rows, { pointValue: 5 })
  expect([values.net_profit, values.n_trades, values.largest_loss]).toEqual([50, 2, -10])
})
