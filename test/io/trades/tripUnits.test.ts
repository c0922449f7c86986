import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const HEADER = 'side,symbol,entry,stop,exit,entry_time,exit_time'
const TRADE = 'long,A,17000,16990,17010,2024-01-03 01:30,2024-01-03 02:10'
const file = (...rows: string[]) => inputFile(folder, 'ten.csv', `${[HEADER, TRADE, ...rows].join('\n')}\n`)

describe('prices of a trade list that are off by ten', () => {
  it.each([
    ['an exit', 'long,A,17000,16990,170100,2024-01-04 01:30,2024-01-04 02:10', 'found 170100, about 10 times 17000'],
    ['a trade', 'long,A,170000,169900,170100,2024-01-04 01:30,2024-01-04 02:10', 'found 170000, about 10 times 17010'],
    ['a tenth', 'long,A,1700,1699,1701,2024-01-04 01:30,2024-01-04 02:10', 'found 1700, about 1/10 of 17010'],
  ])('are refused by run and stats alike: %s', async (_, row, message) => {
    const path = file(row)
    for (const read of [() => readTrades(path, PLAIN_LIST), () => statsOfFile(path, PLAIN_STATS)])
      expect(await problemsOf(read)).toMatchObject([{ line: 3, message: expect.stringContaining(message) }])
  })

  it('are found where the market moved on meanwhile', async () => {
    const at = (day: number, price: number) =>
      `long,A,${price},${price - 10},${price + 10},2024-01-${day} 01:30,2024-01-${day} 02:10`
    const path = file(at(10, 190_000), at(20, 21_000), at(25, 22_000))
    expect(await problemsOf(() => statsOfFile(path, PLAIN_STATS))).toMatchObject([
      {
        line: 3,
        message: expect.stringContaining('found 190000, about 10 times 17000, a price of the other trades on line 2'),
      },
    ])
    const rally = file(at(10, 18_000), at(20, 20_000), at(25, 150_000))
    expect((await statsOfFile(rally, PLAIN_STATS)).rows).toBe(4)
  })

  it('are taken where they were traded so', async () => {
    const path = file('long,A,17000,16990,170100,2024-01-04 01:30,2024-01-04 02:10')
    expect((await readTrades(path, { ...PLAIN_LIST, jumps: 'traded' })).facts.rows).toBe(2)
    expect((await statsOfFile(path, { ...PLAIN_STATS, jumps: 'traded' })).rows).toBe(2)
  })

  it('are no fault between two markets', async () => {
    const path = file('long,B,1700,1699,1701,2024-01-04 01:30,2024-01-04 02:10')
    expect((await statsOfFile(path, PLAIN_STATS)).rows).toBe(2)
  })
})
