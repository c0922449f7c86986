import { describe, expect, it } from 'vitest'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { TWINS } from './formats/twins.ts'

const folder = temporaryFolder()
const lines = (...rows: string[]) => `${rows.join('\n')}\n`

/** Problems as `line path: message · hint`. */
async function said(text: string, options: Partial<StatsOptions> = {}) {
  const file = inputFile(folder, 'list.csv', text)
  const problems = await problemsOf(() => statsOfFile(file, { ...PLAIN_STATS, ...options }))
  return problems.map(
    ({ line, path, message, hint }) => `${line ?? '-'} ${path}: ${message}${hint ? ` · ${hint}` : ''}`,
  )
}

const twin = (name: string, i = 0) => TWINS[name]![i]!.text
const BINANCE = twin('binance')
const TOPSTEP = twin('topstepx')
const FILLS = 'time,side,price,quantity'
const SIDE_HINT =
  'write buy or sell there, or name the column that says it: columns: { side: … } (--column side=… on the command line)'

describe('prices in 32nds', () => {
  const bond = (...prices: string[]) =>
    lines('side,entry,stop,exit,exit_time', ...prices.map((price, i) => `long,${price},2024-01-0${i + 2}`))

  it('are refused where they can be nothing else', async () => {
    const [first] = await said(bond("110'16,110'08,110-24"))
    expect(first).toBe(
      `2 entry: entry is not a number: "110'16" · write 32nds as decimals: 110'16 and 110'160 are 110.5, 110'165 is 110.515625`,
    )
  })

  it('are no thousands unless it is stated, or a price proves it', async () => {
    const open = bond("110'160,110'080,110'240")
    expect(await said(open)).toEqual([expect.stringContaining('the mark may part thousands or 32nds')])
    expect(await statsOfFile(inputFile(folder, 'list.csv', open), { ...PLAIN_STATS, decimals: 'point' })).toMatchObject(
      {
        values: { expectancy_r: 1 },
      },
    )
    for (const price of ["17'345", "17'025.50", "1'017'025"]) {
      const file = inputFile(folder, 'list.csv', bond("17'025,17'005,17'045", `${price},1,${price}`))
      expect(await statsOfFile(file, PLAIN_STATS)).toMatchObject({ rows: 2 })
    }
  })
})

describe('trade lists that are wrong', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a fee in another coin',
      BINANCE.replace('0.25,USDT,-5', '0.25,BNB,-5'),
      [
        '2 Fee Coin: 1 fee in BNB, in another coin than the results · convert them in the file, or leave them out: npx stepup stats --costs included, and the results are before these fees; that leaves out 3 fees in the coin of the results, too',
      ],
    ],
    [
      'a position older than the file',
      BINANCE.split('\n').slice(0, 4).join('\n'),
      [
        '4 Realized Profit: a result of 10 where nothing is open: the position is older than the file · leave out the rows older than line 3 (2024-01-13T10:00:00.000Z); where each row is a closed trade, name its price that of the exit: --column exit="Price"; where "Realized Profit" is no result of a closed position, take its column out of the file',
      ],
    ],
    [
      'a side that is none',
      BINANCE.replace(',BUY,115', ',BYE,115'),
      [`2 Side: found "BYE"; allowed: buy, sell · ${SIDE_HINT}`],
    ],
    [
      'a quantity of nothing',
      BINANCE.replace(',115,1,', ',115,0,'),
      ['2 Quantity: found 0; allowed: a quantity other than 0'],
    ],
    [
      'a price below nothing',
      BINANCE.replace(',115,1,', ',-115,1,'),
      [
        '2 Price: found -115; allowed: a price above 0 · a ladder with negativePrices: true allows it, and stats with --negative-prices',
      ],
    ],
    [
      'a time of another century',
      BINANCE.replace('2024-01-13 11', '1824-01-13 11'),
      ['2 Date(UTC): found the year 1824; allowed: 1900 to 2200'],
    ],
    [
      'a result that is empty',
      TOPSTEP.replace('0.3000,-5.000000000', '0.3000,'),
      ['2 PnL: PnL is empty · write the value, or remove the row'],
    ],
    [
      'a result that is words',
      TOPSTEP.replace('0.3000,-5.000000000', '0.3000,lost'),
      ['2 PnL: PnL is not a number: "lost"'],
    ],
    [
      'a side of no meaning',
      TOPSTEP.replace(',Short,', ',Sort,'),
      ['2 Type: found "Sort"; allowed: long, short, buy, sell · did you mean "short"?'],
    ],
    [
      'a trade that ends before it starts',
      TOPSTEP.replace('01/13/2024 06:00:00', '01/13/2024 04:00:00'),
      ['2 exit_time: the trade ends before it starts'],
    ],
    ['a row that is cut', TOPSTEP.replace(',01:00:00,0.2', ''), ['2 : the line has 11 cells, the others have 13']],
    [
      'an exit without its entry',
      twin('tradingview').replace(/2,Entry Short.*\n/, ''),
      ['4 Type: trade 2 has no row of its entry · leave the row out'],
    ],
    [
      'two exits of one number',
      twin('tradingview').replace('2,Exit Short', '1,Exit Short'),
      [
        '4 Trade #: trade 1 has a second row of its exit · where lists were joined, number the trades of the second one anew; where a trade stands there twice, leave one of them out',
        '5 Type: trade 2 has no row of its exit · leave the row out',
      ],
    ],
    [
      'costs of both signs',
      lines('net profit before,pnl,fee', '1,10,1', '1,10,-1'),
      [
        '1 : are the amounts of "fee" costs, or credits and debits? they have both signs, or a swap is positive · say it to npx stepup stats: --costs subtract, --costs add, or --costs included where the result is net',
      ],
    ],
    [
      'one name for two columns',
      lines('net,date,Net', '1,2024-01-01,2'),
      ['1 : two columns are named "net" · remove or rename one of them'],
    ],
    [
      'dates of two orders',
      lines('date,net', '13/01/2024,1', '01/14/2024,2'),
      [
        '2 date: the dates of the file are day first and month first, both · it is made of two files: keep each of them by itself, or write all dates as 2024-01-31',
      ],
    ],
    [
      'dates that nobody can tell',
      lines('date,net', '03/04/2024,1'),
      [
        '2 date: "03/04/2024" may be day or month first, and no date of the file tells · state it: dates: day-first, or dates: month-first (--dates on the command line)',
      ],
    ],
    [
      'thousands that may be fractions',
      'exit_time;net\n2024-01-02;1,500\n2024-01-03;-2,250\n',
      [
        '2 net: "1,500": the comma may part thousands or a fraction, and no number of the file tells · state it: decimals: point where it parts thousands, decimals: comma where a fraction (--decimals on the command line)',
      ],
    ],
    [
      'fills that close nothing',
      lines(FILLS, '2024-01-01,buy,1,1', '2024-01-02,buy,1,1'),
      ['- : no fill of the file closes a position'],
    ],
    [
      'a fill without a time',
      lines(FILLS, ',buy,1,1', '2024-01-02,sell,1,1'),
      ['2 time: time is empty · write the value, or remove the row'],
    ],
    ['a header alone', lines('net'), ['- : the file has a header, but no rows']],
    ['an R that is cut', lines('r', '1', '-'), ['3 r: r is empty · write the value, or remove the row']],
    [
      'a funding above the notional',
      lines('side,entry,stop,exit,funding_per_unit', 'long,10,9,11,20'),
      [
        '2 funding_per_unit: found 20; allowed: at most the notional of one unit, the entry of 10 · it is the money that one unit pays over the trade, no rate',
      ],
    ],
  ])('names %s', async (_, text, expected) => {
    expect(await said(text)).toEqual(expected)
  })

  it('take every way out that a message names', async () => {
    const stats = (text: string, options: Partial<StatsOptions>) =>
      statsOfFile(inputFile(folder, 'list.csv', text), { ...PLAIN_STATS, ...options })
    const bnb = await stats(BINANCE.replaceAll('0.25,USDT', '0.25,BNB'), { costs: 'included' })
    expect(bnb.values).toMatchObject({ net_profit: 5 })
    const dated = lines('date,net', '03/04/2024,1')
    expect((await stats(dated, { dates: 'day-first' })).first).toBe('2024-04-03T00:00:00.000Z')
    expect((await stats(dated, { dates: 'month-first', zone: 'America/New_York' })).first).toBe(
      '2024-03-04T05:00:00.000Z',
    )
    const bare = lines(FILLS, '2024-01-01,buy,100,2', '2024-01-02,sell,104,2')
    expect(await said(bare)).toEqual([
      '3 stop: 1 of 1 trade has no stop, and risk is never invented · state it: --stop-distance 50 in the unit of the prices or 1% of the entry; or --point-value 5, what a point of one contract is worth in money, for results in money',
    ])
    expect(await stats(bare, { pointValue: 5 })).toMatchObject({ unit: 'money', values: { net_profit: 40 } })
    expect(await stats(bare, { stops: { kind: 'distance', distance: 2 } })).toMatchObject({
      unit: 'R',
      kind: 'trade-list',
      values: { expectancy_r: 2 },
    })
    const own = lines('Tag;Ergebnis', '2024-01-01;5,5', '2024-01-02;-1,5')
    expect((await stats(own, { columns: { net: 'Ergebnis', exit_time: 1 } })).values).toMatchObject({ net_profit: 4 })
  })
})
