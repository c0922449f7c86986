import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const CALM = 'restless'
const at = (minute: number) => new Date(Date.UTC(2024, 2, 4, 10, minute)).toISOString()

/** Fills of two markets that are open at once: each trade makes 5 points. */
const fillsOf = (name: string, first: string, second: string, prices: readonly [number, number]) => [
  `Time,${name},Side,Price,Quantity`,
  ...Array.from({ length: 6 }, (_, i) => i).flatMap(i => [
    [at(60 * i), first, 'Buy', prices[0] + i, 1].join(),
    [at(60 * i + 5), second, 'Sell', prices[1] - i, 1].join(),
    [at(60 * i + 20), first, 'Sell', prices[0] + i + 5, 1].join(),
    [at(60 * i + 30), second, 'Buy', prices[1] - i - 5, 1].join(),
  ]),
]
const tradesOf = (name: string, markets: readonly (readonly [string, number])[]) => [
  `${name},Side,Entry Time,Exit Time,Entry,Exit,Stop`,
  ...markets.map(([market, price], i) =>
    [market, 'Long', at(60 * i), at(60 * i + 30), price + i, price + i + 5, price - 10].join(),
  ),
]
const run = (rows: readonly string[]) => readTrades(inputFile(folder, 'list.csv', rows.join('\n')), PLAIN_LIST)

describe('markets that no column is known to tell', () => {
  it('are told by a column between whose values the prices jump, however it is called', async () => {
    for (const name of ['Bezug', '银柄', 'Strategy']) {
      const found = await statsOfRows(folder, fillsOf(name, 'one', 'two', [18000, 5200]), { pointValue: 1 })
      expect([found.rows, found.values.largest_win, found.values.net_profit]).toEqual([12, 5, 60])
      expect(found.notices).toContain(`"${name}" is taken as the column of symbols: the prices of its values lie apart`)
    }
  })

  it('are told beside a column of symbols that says one thing of all', async () => {
    const rows = fillsOf('Product,Bezug', 'Futures,one', 'Futures,two', [18000, 5200])
    expect((await statsOfRows(folder, rows, { pointValue: 1 })).values.largest_win).toBe(5)
  })

  it('are told by words of the form of symbols, whatever their prices', async () => {
    const rows = fillsOf('Bezug', 'MESH4', 'ESH4', [5200, 5201])
    expect((await statsOfRows(folder, rows, { pointValue: 1 })).values.net_profit).toBe(60)
    expect(
      await linesOf(() =>
        run(
          tradesOf('Bezug', [
            ['MESH4', 5200],
            ['NQH4', 5200],
            ['MESH4', 5200],
            ['NQH4', 5201],
          ]),
        ),
      ),
    ).toEqual([expect.stringContaining('the list holds trades of 2 markets: MESH4, NQH4')])
  })

  it('are no part of one tape', async () => {
    const rows = tradesOf(
      'Bezug',
      Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? ['one', 18000] : ['two', 5200])),
    )
    expect(await linesOf(() => run(rows))).toEqual([
      '- : the list holds trades of 2 markets: one, two; a ladder is of one',
    ])
  })

  it('are told where the results show that positions were opened apart', async () => {
    const rows = [
      'Time,Bezug,Side,Price,Quantity,Realized P&L',
      `${at(0)},one,Buy,5200,1,0`,
      `${at(5)},two,Sell,5201,1,0`,
      `${at(20)},two,Buy,5198,1,150`,
      `${at(30)},one,Sell,5205,1,25`,
      `${at(60)},one,Sell,5210,1,0`,
      `${at(70)},one,Buy,5207,1,15`,
    ]
    expect((await statsOfRows(folder, rows)).values.net_profit).toBe(190)
    const cut = rows.toSpliced(1, 1, `${at(0)},one,Sell,5200,1,7`)
    const [older] = await problemsOf(() => statsOfRows(folder, cut))
    expect(older!.hint).toContain('where "Bezug" is the market of a row: --column symbol="Bezug"')
  })
})

describe('a column that may be of markets', () => {
  const rows = fillsOf('Bezug', 'one', 'two', [5200, 5201])
  const QUESTION = '1 Bezug: is "Bezug" the market of a row? Its 2 values (one, two) part positions'

  it('is asked for where positions would be others, and each answer is taken', async () => {
    expect(await linesOf(() => statsOfRows(folder, rows, { pointValue: 1 }))).toEqual([QUESTION])
    for (const role of ['symbol', 'account', 'signal']) {
      const found = await statsOfRows(folder, rows, { pointValue: 1, columns: { [role]: 'Bezug' } })
      expect(found.values.net_profit).toBe(60)
    }
  })

  it('is asked for where prices jump once as nothing in the list does', async () => {
    const sold = tradesOf('Bezug', [
      ['one', 18000],
      ['one', 18000],
      ['one', 18000],
      ['two', 5200],
      ['two', 5200],
    ])
    const [asked] = await linesOf(() => run(sold))
    expect(asked).toBe('1 Bezug: is "Bezug" the market of a row? Its 2 values (one, two) part prices')
  })

  it('is not asked for where it tells of what a trader notes, or of trades one after the other', async () => {
    const noted = fillsOf('Strategy', 'one', 'two', [5200, 5201])
    expect((await statsOfRows(folder, noted, { pointValue: 1 })).values.net_profit).toBe(60)
    const apart = rows.map((row, i) => (i === 0 ? row : row.replace(/one|two/, i < 13 ? 'a' : 'b')))
    expect((await statsOfRows(folder, apart, { pointValue: 1 })).values.net_profit).toBe(60)
    const memo = tradesOf(
      'Memo',
      Array.from({ length: 8 }, (_, i) => [i % 3 === 0 ? 'calm' : CALM, 5200]),
    )
    expect((await run(memo)).facts.ignoredColumns).toContain('Memo')
  })
})

describe('two markets that no column tells apart', () => {
  const LEAP = 'prices go to and fro between about 5195 and 18005: are they of one market? No column tells two apart'
  const bare = (rows: readonly string[]) => rows.map(row => row.replace(/(?<=^[^,]*),[^,]*/, ''))
  const fills = bare(fillsOf('Bezug', 'one', 'two', [18000, 5200]))

  it('are not paired unsaid, and are where it is stated that they are one', async () => {
    const [asked] = await problemsOf(() => statsOfRows(folder, fills, { pointValue: 1 }))
    expect(asked).toMatchObject({ line: 3, path: 'Price', message: LEAP })
    expect((await statsOfRows(folder, fills, { pointValue: 1, jumps: 'traded' })).values.net_profit).toBe(60)
    const told = fills.map((row, i) => `${row},${i === 0 ? 'Symbol' : i % 2 === 1 ? 'one' : 'two'}`)
    expect((await statsOfRows(folder, told, { pointValue: 1 })).values.largest_win).toBe(5)
  })

  it('are no tape of one, while their results may be added up', async () => {
    const rows = tradesOf(
      'Bezug',
      Array.from({ length: 8 }, (_, i) => ['one', i % 2 === 0 ? 18000 : 5200]),
    ).map(row => row.replace(/^[^,]*,/, ''))
    expect(await linesOf(() => run(rows))).toEqual([expect.stringContaining('prices go to and fro between about')])
    const results = rows.map((row, i) => `${row},${i === 0 ? 'Net P&L' : '5'}`)
    expect((await statsOfRows(folder, results)).values.net_profit).toBe(40)
  })

  it('are one where a market goes far and does not come back at once', async () => {
    const once = fills.map((row, i) => (i === 0 ? row : row.replace(/,(18|5)\d+/, i < 13 ? ',100' : ',300')))
    expect((await statsOfRows(folder, once, { pointValue: 1 })).values.net_profit).toBe(0)
  })
})
