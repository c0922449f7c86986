import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
/** A trade a day: its result in money and in R. */
const list = (...rows: readonly string[]) => ['exit time,pnl,r', ...rows.map((row, i) => `2024-01-${i + 10},${row}`)]
const read = async (rows: readonly string[]) => {
  const { values, notices } = await statsOfRows(folder, rows)
  const { n_wins, n_losses, largest_loss, expectancy_r } = values
  return {
    counts: [n_wins, n_losses, largest_loss],
    r: expectancy_r,
    said: notices.filter(text => text.includes('"r')),
  }
}

describe('R beside results in money', () => {
  it.each([
    ['0', '"r" is 0 or empty in 1 row of 3'],
    ['', '"r" is 0 or empty in 1 row of 3'],
    ['N/A', '"r" is 0 or empty in 1 row of 3'],
    ['-', '"r" is 0 or empty in 1 row of 3'],
  ])('that is "%s" is not known, and money decides', async (r, what) => {
    expect(await read(list('10,2', `-11,${r}`, '-5,-1'))).toEqual({
      counts: [1, 2, -11],
      r: null,
      said: [`${what} with a result in money: what was risked there is not known, and results are in money alone`],
    })
  })

  it('that is 0 in every row is not used', async () => {
    expect(await read(list('10,0', '-11,0'))).toEqual({
      counts: [1, 1, -11],
      r: null,
      said: ['column "r" is 0 or empty in every row: not used'],
    })
  })

  it('may be 0 where the result is, or is rounded to it', async () => {
    expect(await read(list('10,2.00', '0,', '-0.02,0.00', '-5,-1.01'))).toEqual({
      counts: [1, 2, -5],
      r: 0.2475,
      said: [],
    })
  })

  it('decides nothing of money where their signs differ', async () => {
    expect(await read(list('10,2', '-0.1,0.1', '-5,-1'))).toMatchObject({ counts: [1, 2, -5], r: 1.1 / 3 })
  })

  it('without signs is not used', async () => {
    expect(await read(list('10,2', '-5,1', '-4,0.8'))).toEqual({
      counts: [1, 2, -5],
      r: null,
      said: ['"r" is never below 0, also in 2 rows that lost money: it is not used'],
    })
  })

  it('below 0 beside money that never is, is asked for, and both ways out work', async () => {
    const rows = list('10,2', '5,-1', '4,-0.8')
    expect(await linesOf(() => statsOfRows(folder, rows))).toEqual([
      '3 pnl: "pnl" is never below 0, and "r" is in 2 rows: is it written without its sign?',
    ])
    expect((await read(list('10,2', '-5,-1', '-4,-0.8'))).counts).toEqual([1, 2, -5])
    expect((await read(rows.map(row => row.replace(/,[^,]*$/, '')))).counts).toEqual([3, 0, null])
  })

  it('may have its letter behind it, and stays out of rows of sums', async () => {
    expect(await read(list('10,+2.5R', '-5,-1 R', '-5,-1r'))).toMatchObject({ counts: [1, 2, -5], r: 0.5 / 3 })
    expect(await read([...list('10,2', '-5,-1'), 'Total,5,'])).toMatchObject({ r: 0.5 })
  })

  it('that a run cannot use is asked for there', async () => {
    const file = inputFile(folder, 'run.csv', list('10,2', '-11,0', '-5,-1').join('\n'))
    expect(await linesOf(() => readTrades(file, { ...PLAIN_LIST, scale: { entry: 100, stopDistance: 5 } }))).toEqual([
      '3 r: "r" is 0 or empty in 1 row of 3 with a result in money',
    ])
  })
})

describe('a list of TraderSync', () => {
  const HEAD =
    'Status,Symbol,Size,Open Date,Close Date,Open Time,Close Time,Setups,Entry Price,Exit Price,Return $,Return %,Net Return,Commision,Type,Side,Cost,R-Multiple'
  const trade = (status: string, day: number, [side, entry, exit]: string[], gross: string, net: string) =>
    `${status},MNQU4,2,"Mar ${day}, 2024","Mar ${day}, 2024",07:39:16,08:44:06,,"$${entry}","$${exit}",${gross},0.01%,${net},$2.08,Future,${side},"$77,999.52",0`

  it('is read by its net returns, and its R of 0 is not used', async () => {
    const rows = [
      trade('WIN', 22, ['SHORT', '19,499.88', '19,498.53'], '$5.40', '$3.32'),
      trade('LOSS', 21, ['SHORT', '19,477.36', '19,484.68'], '-$29.28', '-$31.36'),
      trade('LOSS', 20, ['LONG', '19,488.93', '19,485.64'], '-$13.16', '-$15.24'),
    ]
    const { values, notices } = await statsOfRows(folder, [HEAD, ...rows])
    expect([values.net_profit, values.n_losses, values.expectancy_r]).toEqual([expect.closeTo(-43.28, 9), 2, null])
    expect(notices).toContain('"Net Return" is net of "Commision", as the results before costs show')
  })

  it.each(['Return $', 'Result ($)', 'Result USD'])('has its result in "%s"', async name => {
    const rows = [`date,${name},R`, '2024-01-10,10,0', '2024-01-11,-5,0']
    expect((await statsOfRows(folder, rows)).values.net_profit).toBe(5)
  })

  it('has no results in a return without a currency', async () => {
    const rows = ['date,net return,pnl', '2024-01-10,0.02,10', '2024-01-11,-0.01,-5']
    expect((await statsOfRows(folder, rows)).values.net_profit).toBe(5)
  })
})
