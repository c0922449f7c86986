import { describe, expect, it } from 'vitest'
import { type ReadBarsOptions, readBars } from '../../../src/io/bars/readBars.ts'
import { PLAIN_LIST, readTrades, type TradeListOptions } from '../../../src/io/trades/readTrades.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const DAYS = '2024-01-0'
const barsOf = (...closes: number[]) =>
  inputFile(
    folder,
    'bars.csv',
    `time,open,high,low,close\n${closes.map((c, i) => `${DAYS}${i + 1},${c},${c * 1.01},${c * 0.99},${c}\n`).join('')}`,
  )
const read = (path: string, options: Partial<ReadBarsOptions> = {}) =>
  readBars(path, { format: 'auto', from: null, to: null, ...options })
const listOf = (...rows: string[]) =>
  inputFile(folder, 'list.csv', `side,entry_time,entry,stop,exit_time,exit\n${rows.join('\n')}\n`)
const LONG = `long,${DAYS}1T12:00Z`

describe('prices that change their unit', () => {
  it('are refused once, at the first step, with the number of steps and the choice to state', async () => {
    const path = barsOf(103, 104, 10_450, 105, 10_600)
    expect(await problemsOf(() => read(path))).toMatchObject([
      {
        line: 4,
        path: 'open',
        message:
          'found 10450, about 100 times 104, the price before it on line 3; 3 such steps in the file; allowed: prices in one unit',
        hint: expect.stringContaining('jumps: traded'),
      },
    ])
    expect((await read(path, { jumps: 'traded' })).bars.close[2]).toBe(10_450)
  })

  it.each([
    ['high', '100,10450,99,101', '3 high: found 10450, about 100 times 101'],
    ['low', '101,103,1.01,100', '3 low: found 1.01, about 1/100 of 100'],
  ])('are refused in a %s alone', async (_, prices, said) => {
    const path = inputFile(
      folder,
      'wick.csv',
      `time,open,high,low,close\n${DAYS}1,100,102,99,101\n${DAYS}2,${prices}\n${DAYS}3,100,102,99,101\n`,
    )
    expect(await linesOf(() => read(path))).toEqual([expect.stringContaining(said)])
    expect((await read(path, { jumps: 'traded' })).bars.time).toHaveLength(3)
  })

  it.each<[number, number, string | null]>([
    [100, 10_000, '100 times'],
    [100, 9050, '100 times'],
    [100, 10_950, '100 times'],
    [100, 1, '1/100 of'],
    [2e9, 2, '1/1000000000 of'],
    [100, 8900, null],
    [100, 11_100, null],
    [100, 1000, '10 times'],
    [100, 10, '1/10 of'],
    [100, 1060, null],
    [100, 9.4, null],
    [100, 5000, null],
  ])('from %d to %d: %s', async (from, to, power) => {
    const path = barsOf(from, to)
    if (power === null) expect((await read(path)).bars.time).toHaveLength(2)
    else expect((await linesOf(() => read(path)))[0]).toContain(`3 open: found ${to}, about ${power} ${from}`)
  })

  it('are refused within one bar, too', async () => {
    const path = inputFile(folder, 'bar.csv', 'time,open,high,low,close\n2024-01-01,103,10400,102,10300\n')
    expect(await linesOf(() => read(path))).toEqual([
      '2 close: found 10300, about 100 times 103, the price before it on line 2; allowed: prices in one unit',
    ])
  })

  it('are refused in a list of trades, unless they were traded so', async () => {
    const list = listOf(`${LONG},50.25,49,${DAYS}2,5100`)
    const trades = (options: Partial<TradeListOptions> = {}) => readTrades(list, { ...PLAIN_LIST, ...options })
    expect(await linesOf(trades)).toEqual([
      '2 exit: found 5100, about 100 times 50.25, the price before it on line 2; allowed: prices in one unit',
    ])
    expect((await trades({ jumps: 'traded' })).tape.exit[0]).toBe(5100)
  })

  it('are named where a list is in another unit than its price file', async () => {
    const { bars } = await read(barsOf(103, 104, 105))
    const [problem] = await problemsOf(() =>
      readTrades(listOf(`${LONG},10320,10200,${DAYS}2,10400`), { ...PLAIN_LIST, bars }),
    )
    expect(problem!.message).toContain('this one is at 10320')
    expect(problem!.message).toContain('so about 100 times its prices')
    expect(problem!.hint).toContain('in one unit')
  })
})
