import { describe, expect, it } from 'vitest'
import { type BarReading, readBars } from '../../../src/io/bars/readBars.ts'
import { readFunding } from '../../../src/io/funding/readFunding.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const read = (text: string, symbol: string | null = null, stated: Partial<BarReading> = {}) =>
  readBars(inputFile(folder, 'several.csv', text), { format: 'auto', from: null, to: null, symbol, ...stated })

/** Rows of a day, a contract, its close and its volume. */
const rowsOf = (...rows: readonly (readonly [day: number, symbol: string, close: number, volume: number])[]) =>
  [
    'symbol,date,open,high,low,close,volume',
    ...rows.map(
      ([day, symbol, close, volume]) => `${symbol},2024-03-0${day},${close},${close},${close},${close},${volume}`,
    ),
  ].join('\n')

const CONTRACTS = rowsOf(
  [1, 'MESH4', 100, 9],
  [1, 'MESM4', 110, 1],
  [2, 'MESH4', 101, 4],
  [2, 'MESM4', 111, 6],
  [3, 'MESH4', 102, 8],
  [3, 'MESM4', 112, 3],
  [4, 'MESH4', 103, 9],
  [4, 'MESM4', 113, 1],
)

describe('price files of several symbols', () => {
  it('are refused once, with what to state, and read when it is stated', async () => {
    const [problem, ...others] = await problemsOf(() => read(CONTRACTS))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      line: null,
      message: 'the file holds rows of 2 symbols: MESH4, MESM4',
      hint: 'state which: symbol: MESH4 (--symbol MESH4 on the command line); symbol: front takes at each time the contract that was traded most the day before',
    })
    const { bars, facts } = await read(CONTRACTS, 'MESM4')
    expect([...bars.close]).toEqual([110, 111, 112, 113])
    expect(facts.notices).toContain('4 rows of other symbols left out')
    expect(await problemsOf(() => read(CONTRACTS, 'MESU4'))).toMatchObject([
      { message: 'there is no row of the symbol "MESU4"; the file holds MESH4, MESM4' },
    ])
  })

  it('give the contract of the most volume of the day before, and never one that was left', async () => {
    const { bars, facts } = await read(CONTRACTS, 'front')
    expect([...bars.close]).toEqual([100, 101, 112, 113])
    expect(facts.notices).toContain(
      'the contract changes 1 time, and nobody earned the jumps between two: rolls: [2024-03-03] ends trades before',
    )
    const expired = rowsOf([1, 'MESH4', 100, 9], [1, 'MESM4', 110, 1], [2, 'MESM4', 111, 6])
    expect([...(await read(expired, 'front')).bars.close]).toEqual([100, 111])
  })

  it('give the front of contracts, and never a spread between two', async () => {
    const spread: [number, string, number, number][] = [1, 2, 3].map(day => [day, 'MESH4-MESM4', 10, 99])
    const rows = rowsOf(
      [1, 'MESH4', 100, 9],
      [1, 'MESM4', 110, 1],
      [2, 'MESH4', 101, 9],
      [3, 'MESH4', 102, 8],
      ...spread,
    )
    const { bars, facts } = await read(rows, 'front')
    expect([...bars.close]).toEqual([100, 101, 102])
    expect(facts.notices).toContain('among them 1 spread between contracts: MESH4-MESM4')
    const [problem] = await problemsOf(() => read(rows))
    expect(problem!.hint).toMatch(/symbol: front takes/)
  })

  it('of one symbol are parted by another column of words, or of lengths of bars', async () => {
    const row = (place: string, day: string, close: number) =>
      `${place},X,2024-03-${day},${close},${close},${close},${close},1`
    const days = ['01', '02', '03', '04', '05']
    const places = [
      'exchange,symbol,date,open,high,low,close,volume',
      ...days.flatMap((day, i) => [row('A', day, 1 + i), row('B', day, 2 + i)]),
    ]
    expect(await problemsOf(() => read(places.join('\n')))).toMatchObject([
      { message: 'the file holds 2 series, by its column "exchange": A, B' },
    ])
    expect([...(await read(places.join('\n'), 'B')).bars.close]).toEqual([2, 3, 4, 5, 6])
    const long = Array.from({ length: 60 }, (_, i) =>
      row('60', `0${1 + Math.floor(i / 24)} ${`${i % 24}`.padStart(2, '0')}:00`, 9),
    )
    const lengths = [
      '<PER>,symbol,date,open,high,low,close,volume',
      ...long,
      ...days.map(day => row('D', `${day} 00:00`, 8)),
    ].join('\n')
    expect(await problemsOf(() => read(lengths))).toMatchObject([
      { message: 'the file holds 2 series, by its column "<PER>": 60, D', hint: expect.stringMatching(/symbol: "60"/) },
    ])
    expect((await read(lengths, '60')).bars.close.length).toBe(60)
    expect((await read(lengths, 'D')).bars.close.length).toBe(5)
  })

  it('know no front of several markets, or without a volume', async () => {
    const markets = rowsOf([1, 'AAPL', 100, 9], [1, 'MSFT', 110, 1])
    const [several] = await problemsOf(() => read(markets))
    expect(several!.hint).toBe('state which: symbol: AAPL (--symbol AAPL on the command line)')
    expect(await problemsOf(() => read(markets, 'front'))).toMatchObject([
      { message: expect.stringContaining('these are several markets: AAPL, MSFT') },
    ])
    const bare = CONTRACTS.split('\n').map(row => row.slice(0, row.lastIndexOf(',')))
    expect(await problemsOf(() => read(bare.join('\n'), 'front'))).toMatchObject([
      { message: expect.stringContaining('the file has no volume') },
    ])
  })

  it('are read as they are where one contract follows another, and refused where the market changes', async () => {
    const joined = rowsOf([1, 'MESH4', 100, 9], [2, 'MESH4', 101, 4], [3, 'MESM4', 112, 3])
    expect((await read(joined)).facts.notices).toContain('rows of 2 contracts: MESH4, MESM4')
    const mixed = rowsOf([1, 'AAPL', 100, 9], [2, 'MSFT', 101, 4])
    expect(await problemsOf(() => read(mixed))).toMatchObject([
      { message: 'the file holds rows of 2 symbols: AAPL, MSFT' },
    ])
  })

  it('are told in JSON, and by the number of the instrument where there is no name', async () => {
    const json = JSON.stringify(
      ['A', 'B'].map(symbol => ({ symbol, time: 1704067200, open: 10, high: 12, low: 9, close: 11 })),
    )
    expect((await problemsOf(() => read(json)))[0]!.message).toBe('the file holds rows of 2 symbols: A, B')
    expect((await read(json, 'B')).bars.time).toHaveLength(1)
    const numbered = 'ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume\n'.concat(
      ...[1, 2].map(id => `1704067200000000000,33,1,${id},10000000000,12000000000,9000000000,11000000000,5\n`),
    )
    expect((await problemsOf(() => read(numbered)))[0]!.hint).toContain('symbol: "1" (--symbol 1')
  })

  it('are told in JSON that holds a list for each', async () => {
    const bar = (open: number) => ({ t: 1704067200, o: open, h: open + 2, l: open - 1, c: open + 1 })
    const json = JSON.stringify({ bars: { A: [bar(10)], B: [bar(20)] }, next_page_token: null })
    expect((await problemsOf(() => read(json)))[0]!.message).toBe('the file holds rows of 2 symbols: A, B')
    expect([...(await read(json, 'B')).bars.open]).toEqual([20])
  })

  it('need a column that says so', async () => {
    expect(await problemsOf(() => read('time,open,high,low,close\n2024-01-01,10,12,9,11\n', 'A'))).toMatchObject([
      { message: 'symbol: found "A", and no column of the file says of what its rows are' },
    ])
  })
})

describe('a column of words that no name makes one of symbols', () => {
  const quotes = (second: string) =>
    `date,quote,open,high,low,close\n2024-03-01,bid,1,2,1,2\n2024-03-01,ask,1,2,1,${second}\n2024-03-02,bid,2,3,2,3\n2024-03-02,ask,2,3,2,3\n`

  it('parts prices of one time that differ, which are asked for', async () => {
    const [problem, ...others] = await problemsOf(() => read(quotes('1.5')))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      message: 'the file holds 2 series, by its column "quote": bid, ask',
      hint: 'state which: symbol: bid (--symbol bid on the command line); where it is one, remove the column',
    })
    expect([...(await read(quotes('1.5'), 'ask')).bars.close]).toEqual([1.5, 3])
  })

  it('parts none where rows of one time are equal, or no time comes twice', async () => {
    expect((await read(quotes('2'))).bars.close).toHaveLength(2)
    const days =
      'date,weekday,close,open,high,low\n2024-03-01,Fri,1,1,1,1\n2024-03-02,Sat,1,1,1,1\n2024-03-03,Fri,1,1,1,1\n2024-03-04,Sat,1,1,1,1\n2024-03-05,Fri,1,1,1,1\n2024-03-06,Sat,1,1,1,1\n'
    expect((await read(days)).bars.close).toHaveLength(6)
  })

  it('parts rates of funding that take turns', async () => {
    const rates = [0, 1, 2, 3, 4, 5].map(
      i => `2024-03-01T${String(4 * i).padStart(2, '0')}:00Z,${['BTC', 'ETH'][i % 2]},0.000${i + 1}`,
    )
    const text = ['time,base,rate', ...rates].join('\n')
    const rateOf = (symbol: string | null) => readFunding(inputFile(folder, 'rates.csv', text), null, { symbol })
    expect(await problemsOf(() => rateOf(null))).toMatchObject([
      { message: 'the file holds 2 series, by its column "base": BTC, ETH' },
    ])
    expect([...(await rateOf('ETH')).rate]).toEqual([0.0002, 0.0004, 0.0006])
  })
})
