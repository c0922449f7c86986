import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const HEADER = 'Trade #,Type,Signal,Date/Time,Price USD,Contracts,Profit USD,Profit %,Cum. Profit USD'
/** Two trades of a day, as TradingView lists them, with the first number. */
const listOf = (day: number, from = 1) =>
  [1, 2].flatMap(k => [
    `${from + k - 1},Entry long,x,2024-03-0${day} 0${k}:00,100,1,,,`,
    `${from + k - 1},Exit long,x,2024-03-0${day} 0${k}:30,10${day},1,${day * k},1,${day * k}`,
  ])
const stats = async (...rows: readonly string[]) =>
  (await statsOfFile(inputFile(folder, 'list.csv', `${rows.join('\n')}\n`), PLAIN_STATS)) as TradeStats
const ANEW = '"Trade #" begins anew below it: these trades are others'

describe('lists of pairs that were joined', () => {
  it.each([
    ['two', [HEADER, ...listOf(1), HEADER, ...listOf(2)], 4, 9],
    ['three', [HEADER, ...listOf(1), HEADER, ...listOf(2), HEADER, ...listOf(3)], 6, 18],
    ['newest first', [HEADER, ...listOf(2).toReversed(), HEADER, ...listOf(1).toReversed()], 4, 9],
    ['pages', [HEADER, ...listOf(1), HEADER, ...listOf(2), HEADER, ...listOf(3, 3)], 6, 18],
  ])('are of other trades where a header comes again and the numbers begin anew: %s', async (_, rows, count, net) => {
    const { values, notices, ...found } = await stats(...rows)
    expect([found.rows, values.net_profit]).toEqual([count, net])
    expect(notices).toContain(ANEW)
  })

  it('are one list where the numbers go on, and where the second has the trades of the first, too', async () => {
    const cut = [HEADER, ...listOf(1).slice(0, 3), HEADER, ...listOf(1).slice(3)]
    for (const rows of [cut, [HEADER, ...listOf(1), HEADER, ...listOf(1)]]) {
      const { values, notices } = await stats(...rows)
      expect(values.net_profit).toBe(3)
      expect(notices).not.toContain(ANEW)
    }
  })

  it('are asked for where no header comes again, or a list comes again behind another', async () => {
    const bare = await problemsOf(() => stats(HEADER, ...listOf(1), ...listOf(2)))
    expect(bare.map(({ line, message }) => [line, message])).toEqual([
      [6, 'trade 1 has a second row of its entry'],
      [8, 'trade 2 has a second row of its entry'],
    ])
    const again = [...listOf(1), HEADER, ...listOf(2), HEADER, ...listOf(1)]
    expect((await problemsOf(() => stats(HEADER, ...again)))[0]!.message).toContain('has a second row of its')
  })

  it('are refused at the header of the second where its columns are others', async () => {
    const other = 'Trade #,Type,Date and time,Signal,Price USD,Size (qty),Size (value),Net P&L USD,Net P&L %,Cum. P&L'
    const row = '1,Entry long,2024-06-02 14:30,x,17916.5,3,107499.00,-93.12,.1,-93.12'
    expect(await problemsOf(() => stats(HEADER, ...listOf(1), other, row))).toMatchObject([
      { line: 6, message: expect.stringContaining('from here on the columns are not those of the first header') },
    ])
  })
})
