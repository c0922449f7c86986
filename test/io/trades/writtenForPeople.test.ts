import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const netOf = async (rows: readonly string[]) => (await statsOfRows(folder, rows)).values.net_profit

describe('cells that are written for people', () => {
  it.each([
    ['USD 3,222.00', '-USD 1,000.50'],
    ['USD 3,222.00', 'USD -1,000.50'],
    ['3,222.00 USD', '-1,000.50 USD'],
  ])('may have the currency on either side: %s', async (won, lost) => {
    expect(await netOf(['date,pnl', `2024-01-10,"${won}"`, `2024-01-11,"${lost}"`])).toBeCloseTo(2221.5, 9)
  })

  it('in two currencies are refused, wherever these stand', async () => {
    const rows = ['date,pnl', '2024-01-10,"USD 5.00"', '2024-01-11,"EUR 7.00"']
    expect((await linesOf(() => statsOfRows(folder, rows))).join()).toContain('2 currencies: USD, EUR')
  })

  it('may have the time of day before the date', async () => {
    const stats = await statsOfRows(folder, ['date,pnl', '12:37:01 22/03/2024,5', '09:00 PM 23/03/2024,-1'])
    expect([stats.first, stats.last]).toEqual([
      expect.stringMatching(/^2024-03-22T12:37:01/),
      '2024-03-23T21:00:00.000Z',
    ])
  })
})

describe('fills in a pair of a coin that stands for a dollar', () => {
  it('are of no coin-margined contract, whichever of size and value is the money', async () => {
    const rows = ['time,symbol,side,price,size,value', '10,buy,60000,180,0.003', '11,sell,50000,150,0.003'].map(
      (row, i) => (i === 0 ? row : `2024-01-${row.replace(',', ',BTCUSDT,')}`),
    )
    const file = inputFile(folder, 'fills.csv', rows.join('\n'))
    const { tape } = await readTrades(file, { ...PLAIN_LIST, stops: { kind: 'distance', distance: 5 } })
    expect([[...tape.entry], [...tape.exit]]).toEqual([[60000], [50000]])
  })
})

describe('a date and a time beside those of the exit', () => {
  const list = (...dates: readonly string[]) => [
    'Date,Time,Direction,Size,Entry,Exit,Exit date,Exit time,P/L',
    ...dates.map(date => `${date},14:32,long,1,100,110,14.03.2024,15:09,10`),
  ]

  it('are those of the entry where none is behind it', async () => {
    const { first, last, values } = await statsOfRows(folder, list('14.03.2024'))
    expect([first, last]).toEqual(['2024-03-14T14:32:00.000Z', '2024-03-14T15:09:00.000Z'])
    expect(values.average_hold_days).toBeCloseTo(37 / 1440, 9)
  })

  it('are not read where one is', async () => {
    const { values } = await statsOfRows(folder, list('13.03.2024', '15.03.2024'))
    expect([values.net_profit, values.average_hold_days]).toEqual([20, null])
  })
})
