import { describe, expect, it } from 'vitest'
import { isSumWord } from '../../../src/io/csv/sumWords.ts'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

/** Two trades of January, of 10 and 20, and two of February, of -5 and 7, each month with a row below. */
const months = (name: (month: string) => string) => [
  'date,symbol,pnl',
  ...['2024-01-05,MNQ,10', '2024-01-15,MNQ,20', `${name('January')},,30`],
  ...['2024-02-05,MNQ,-5', '2024-02-15,MNQ,7', `${name('February')},,2`],
]

describe('rows of sums of a month or week', () => {
  it.each([
    '@ total',
    'Total @',
    'Subtotal @:',
    'Month total: @',
    'Monthly total',
    'Summe',
    'Total 2024-01',
    'Sum of week 3',
  ])('are left out: %s', async name => {
    const { rows, values, notices } = await statsOfRows(
      folder,
      months(month => name.replace('@', month)),
    )
    expect([rows, values.net_profit]).toEqual([4, 32])
    expect(notices).toContain('2 rows of sums left out')
  })

  it.each(['@', '@ 2024', '2024-01', 'Below is @'])('are asked for where no word tells: %s', async name => {
    const found = await problemsOf(() =>
      statsOfRows(
        folder,
        months(month => name.replace('@', month)),
      ),
    )
    expect(found.map(({ line }) => line)).toEqual([4, 7])
    expect(found[0]!.hint).toContain('leave the line out where it is a heading, a sum or a remark')
  })

  it('keeps trades of a symbol that reads like one', async () => {
    const rows = ['symbol,date,pnl', 'SUM,2024-01-05,10', 'MNQ,2024-01-06,20', 'SUM,2024-01-07,4']
    expect((await statsOfRows(folder, rows)).values.net_profit).toBe(34)
  })

  it.each(['Total return', 'March', 'Total Energies', '', 'Average True Range'])('are none: %s', word => {
    expect(isSumWord(word)).toBe(word === 'Total return')
  })
})
