import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../inputs.ts'
import { statsOfRows } from '../statsOfRows.ts'

const folder = temporaryFolder()
const HEAD = ['Time', 'Deal', 'Symbol', 'Type', 'Direction', 'Volume', 'Price', 'Order']
/** Bought at 100 and sold at 110 for a commission of 0.5 each: 10 before costs, 9 after them. */
const DEALS = [
  ['2024.01.15 10:00:00', '1', 'NAS100', 'buy', 'in', '1', '100', '1'],
  ['2024.01.15 10:30:00', '2', 'NAS100', 'sell', 'out', '1', '110', '2'],
]
const LESS = [...HEAD, 'Commission']
const file = (head: readonly string[], ...more: (readonly string[])[]) =>
  [head, ...DEALS.map((deal, i) => [...deal, ...more[i]!])].map(cells => cells.join('\t'))

describe('the deals of a report of MetaTrader 5', () => {
  it.each([
    [
      'of today',
      ['Fee', 'Swap', 'Profit', 'Balance', 'Comment'],
      ['0.00', '0.00', '0.00', '999.50', ''],
      ['0.00', '0.00', '10.00', '1009.00', ''],
    ],
    [
      'without fees, of older programs',
      ['Swap', 'Profit', 'Balance', 'Comment'],
      ['0.00', '0.00', '999.50', ''],
      ['0.00', '10.00', '1009.00', ''],
    ],
    [
      'in another language',
      ['Плата', 'Своп', 'Прибыль', 'Баланс', 'Комментарий'],
      ['0.00', '0.00', '', '999.50', ''],
      ['0.00', '0.00', '10.00', '1009.00', ''],
    ],
    [
      'without profits',
      ['Fee', 'Swap', 'Balance', 'Comment'],
      ['0.00', '0.00', '999.50', ''],
      ['0.00', '0.00', '1009.00', ''],
    ],
  ])('are read: %s', async (what, names, first, second) => {
    const rows = file([...LESS, ...names], ['-0.50', ...first], ['-0.50', ...second])
    const stats = await statsOfRows(folder, rows, what === 'without profits' ? { pointValue: 1 } : {})
    expect(stats).toMatchObject({ format: 'metatrader5', rows: 1, values: { net_profit: 9 } })
  })
})
