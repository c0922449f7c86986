import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const list = (...rows: string[]) => [
  'time,symbol,side,quantity,price,net',
  ...rows.map((row, i) => `2024-01-15 1${i}:00:00,MNQ,${row}`),
]
const EXITS = list('Sell,4,18015,1068', 'Sell,7,17905,-2682', 'Buy,7,17880,-2201', 'Buy,2,17536,1515')

describe('a list of exits alone', () => {
  it.each([
    ['by their results', EXITS],
    ['by their words', EXITS.map(row => row.replace(',Sell,', ',Close long,').replace(',Buy,', ',Close short,'))],
    ['of one row', EXITS.slice(0, 2)],
  ])('counts each as a trade, %s', async (_, rows) => {
    const { values, notices } = await statsOfRows(folder, rows)
    const results = rows.slice(1).map(row => Number(row.split(',').at(-1)))
    expect([values.n_trades, values.net_profit]).toEqual([results.length, results.reduce((a, b) => a + b, 0)])
    expect(notices).toContain(
      'every row has a result of its own: the rows are exits of closed trades, and each counts as one',
    )
  })

  it('is no list to play, and says so', async () => {
    const file = inputFile(folder, 'exits.csv', EXITS.join('\n'))
    const [problem] = await problemsOf(() => readTrades(file, PLAIN_LIST))
    expect(problem!.message).toContain(
      'the rows are exits of closed trades, and no column says where they were entered',
    )
  })

  it('is none where openings have their costs in the column', async () => {
    const fills = list('Buy,1,100,-0.5', 'Sell,1,110,9.5', 'Buy,1,100,-0.5', 'Sell,1,105,4.5')
    const [problem] = await problemsOf(() => statsOfRows(folder, fills))
    expect(problem!.message).toContain('a result of -0.5 where nothing is open')
    expect(problem!.hint).toContain(
      'where each row is a closed trade, name its price that of the exit: --column exit="price"',
    )
    const { values } = await statsOfRows(folder, fills, { columns: { exit: 'price' } })
    expect([values.n_trades, values.net_profit]).toEqual([4, 13])
  })
})
