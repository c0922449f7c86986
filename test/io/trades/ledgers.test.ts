import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const at = (minute: number) => `2024-01-15 10:${String(minute).padStart(2, '0')}:00`
/** Two trades of BTC, +10 and -4, and one of ETH, +3; fees of 1 at both ends, funding of 0.5 in the first. */
const LEDGER = (kinds: { close: string; fee: string; funding: string; cash: string }) =>
  [
    [0, kinds.cash, '', 1000],
    [1, kinds.fee, 'BTCUSDT', -1],
    [2, kinds.fee, 'ETHUSDT', -1],
    [3, kinds.funding, 'BTCUSDT', -0.5],
    [4, kinds.close, 'BTCUSDT', 10],
    [4, kinds.fee, 'BTCUSDT', -1],
    [5, kinds.fee, 'BTCUSDT', -1],
    [6, kinds.close, 'ETHUSDT', 3],
    [6, kinds.fee, 'ETHUSDT', -1],
    [7, kinds.fee, 'BTCUSDT', -1],
    [7, kinds.close, 'BTCUSDT', -4],
    [8, kinds.fee, 'BTCUSDT', -1],
  ] as const
const BINANCE = { close: 'REALIZED_PNL', fee: 'COMMISSION', funding: 'FUNDING_FEE', cash: 'TRANSFER' }
const PLAIN = { close: 'Close', fee: 'Fee', funding: 'Funding', cash: 'Deposit' }
const rowsOf = (header: string, kinds = PLAIN, coin = (_: string) => 'USDT') => [
  header,
  ...LEDGER(kinds).map(([minute, kind, symbol, amount]) => `${at(minute)},${kind},${symbol},${amount},${coin(kind)}`),
]

describe('a ledger with rows of fees and funding among those of results', () => {
  it.each([
    ['Date,Transaction Type,Symbol,P&L,Note', PLAIN],
    ['Time,Type,Symbol,Change,Note', PLAIN],
    ['Date(UTC),Type,Symbol,Amount,Asset', BINANCE],
    ['time,incomeType,symbol,income,asset', BINANCE],
  ])('is a list of its trades after them: %s', async (header, kinds) => {
    const rows = rowsOf(header, kinds)
    for (const list of [rows, [rows[0]!, ...rows.slice(1).toReversed()]]) {
      const { values, notices } = await statsOfRows(folder, list)
      expect(values.n_trades).toBe(3)
      expect(values.net_profit).toBeCloseTo(10 - 2.5 + 3 - 2 - 4 - 2, 9)
      expect(values.largest_loss).toBeCloseTo(-6, 9)
      expect(notices.join(' ')).toContain('1 row of fees and funding after the last trade: left out')
    }
  })

  it('is read of TradingView, whose sentences name the market', async () => {
    const sentences = {
      close: 'Close long position for symbol CME:MNQ1! at price 1',
      fee: 'Commission for: Enter position for symbol CME:MNQ1! at price 1',
    }
    const rows = LEDGER({ ...PLAIN, ...sentences }).flatMap(([minute, text, symbol, amount]) =>
      symbol === 'BTCUSDT' && text !== 'Funding' ? [`${at(minute)},9,9,${amount},USD,${text}`] : [],
    )
    const header = 'Time,Balance Before,Balance After,Realized PnL (value),Realized PnL (currency),Action'
    const { values } = await statsOfRows(folder, [header, ...rows])
    expect([values.n_trades, values.net_profit]).toEqual([2, 10 - 2 - 4 - 2])
  })

  it('is refused with fees in another coin, and with rows of which nothing says what they are', async () => {
    const header = 'Date(UTC),Type,Symbol,Amount,Asset'
    const foreign = rowsOf(header, BINANCE, kind => (kind === 'COMMISSION' ? 'BNB' : 'USDT'))
    expect(await problemsOf(() => statsOfRows(folder, foreign))).toMatchObject([
      { message: '6 rows of fees in BNB, in another coin than the results' },
    ])
    const unknown = rowsOf(header, { ...BINANCE, cash: 'Foo' })
    expect(await problemsOf(() => statsOfRows(folder, unknown))).toMatchObject([
      { line: 2, message: expect.stringContaining('found "Foo": is it a result, or a cost?') },
    ])
  })

  it('counts fees of exchanges and transfers, and asks of an exchange that may be one', async () => {
    const header = 'Time,Type,Symbol,Amount,Note'
    for (const fee of ['Exchange Fee', 'TRANSFER_FEE', 'Conversion fee', 'Clearing']) {
      const { values } = await statsOfRows(folder, rowsOf(header, { ...PLAIN, fee }))
      expect(values.net_profit).toBeCloseTo(2.5, 9)
    }
    const asked = await problemsOf(() => statsOfRows(folder, rowsOf(header, { ...PLAIN, fee: 'Exchange' })))
    expect(asked[0]!.message).toContain('found "Exchange": is it a result, or a cost?')
    const conversion = [...rowsOf(header), `${at(9)},Exchange,,50,USDT`]
    expect((await statsOfRows(folder, conversion)).values.net_profit).toBeCloseTo(2.5, 9)
  })

  it('needs no fees beside deposits, and is no list of what purchases took and sales brought in', async () => {
    const rows = rowsOf('Time,Type,Symbol,Profit,Note', { ...PLAIN, cash: 'Fund Transaction' })
    const { values, notices } = await statsOfRows(
      folder,
      rows.filter(row => !/Fee|Funding,/.test(row)),
    )
    expect([values.n_trades, values.net_profit]).toEqual([3, 9])
    expect(notices.join(' ')).toContain('a ledger, and none is of fees')
    const flows = ['Buy,AAPL,-50', 'Fee,AAPL,-1', 'Sell,AAPL,60', 'Fee,AAPL,-1'].map((row, k) => `${at(k)},${row}`)
    const header = 'Time,Type,Symbol,Amount'
    const [asked] = await problemsOf(() => statsOfRows(folder, [header, ...flows]))
    expect(asked).toMatchObject({ line: 2, message: expect.stringContaining('every purchase is below 0') })
    const stated = flows.map(row => row.replace(/Buy|Sell/, 'realized'))
    expect((await statsOfRows(folder, [header, ...stated])).values.n_trades).toBe(2)
  })

  it.each([
    [
      'Zeit,Art,Symbol,Betrag',
      { close: 'Realisierter Gewinn', fee: 'Börsengebühr', funding: 'Zinsen', cash: 'Einzahlung' },
    ],
    ['时间,类型,合约,金额', { close: '已实现盈亏', fee: '手续费', funding: '资金费用', cash: '划转' }],
    ['Fecha,Tipo,Contrato,Importe', { close: 'Cierre', fee: 'Comisión', funding: 'Financiación', cash: 'Depósito' }],
  ])('is read in other languages: %s', async (header, kinds) => {
    expect((await statsOfRows(folder, rowsOf(`${header},Note`, kinds))).values).toMatchObject({
      n_trades: 3,
      net_profit: 2.5,
    })
  })

  it('counts fees of no market to the trade of any, of each account, and copies of rows once', async () => {
    const rows = LEDGER(PLAIN).flatMap(([minute, kind, symbol, amount], k) =>
      ['A', 'B'].map(name => `${name}${k},${at(minute)},${name},${kind},${kind === 'Fee' ? '' : symbol},${amount}`),
    )
    const list = ['Transaction ID,Time,Account,Type,Symbol,Amount', ...rows, ...rows]
    const { values, notices } = await statsOfRows(folder, list, { accounts: ['A'] })
    expect([values.n_trades, values.net_profit]).toEqual([3, 2.5])
    expect(notices.join(' ')).toContain('24 rows left out: the same as another of the same Transaction ID')
  })
})

describe('the amounts of a ledger', () => {
  let balance = 0
  const BOOK = LEDGER(PLAIN).map(([minute, kind, symbol, amount]) => {
    balance += amount
    return { start: `${at(minute)},${kind},${symbol}`, isFee: kind === 'Fee', amount, balance }
  })
  type Cells = (row: (typeof BOOK)[number]) => string
  const bookOf = (header: string, cells: Cells) => [
    `Time,Type,Symbol,${header}`,
    ...BOOK.map(row => `${row.start},${cells(row)}`),
  ]
  const outAndIn = ({ amount }: { readonly amount: number }) => (amount < 0 ? `${-amount},` : `,${amount}`)

  it.each<[string, Cells]>([
    ['Delta,Amount', row => `${row.amount},${row.balance}`],
    ['Value,Equity', row => `${row.amount},${row.balance}`],
    ['Amount,Change', row => `${row.balance},${row.amount}`],
    ['Foo,Bar', row => `${row.amount},${row.balance}`],
    ['Debit/Credit,Balance', row => `${row.amount},${row.balance}`],
    ['Debit,Credit', row => outAndIn(row)],
    ['Credit,Debit,Balance', row => `${outAndIn(row)},${row.balance}`],
    ['Amount,Balance', row => `${row.isFee ? -row.amount : row.amount},${row.balance}`],
    ['Amount,Balance', row => `${row.amount < 0 && row.start.includes('F') ? -row.amount : row.amount},${row.balance}`],
  ])('are what moves the balance, or stand in two columns: %s', async (header, cells) => {
    const rows = bookOf(header, cells)
    const [first, ...others] = rows as [string, ...string[]]
    const sorted = others.toSorted((a, b) => a.split(',')[2]!.localeCompare(b.split(',')[2]!))
    for (const list of [rows, [first, ...others.toReversed()], [first, ...sorted]]) {
      const { values } = await statsOfRows(folder, list)
      expect([values.n_trades, values.net_profit]).toEqual([3, 2.5])
    }
  })

  it.each([
    [
      'Delta,Amount',
      (row: (typeof BOOK)[number]) => `${row.amount},${row.amount * 2}`,
      'which of "Delta", "Amount" is',
    ],
    ['Foo', row => `${row.amount}`, 'is "Foo"'],
  ])('are asked for where nothing tells: %s', async (header, cells, message) => {
    const rows = bookOf(header, cells)
    const [asked] = await problemsOf(() => statsOfRows(folder, rows))
    expect(asked!.message).toContain(`${message} what each did to the balance?`)
    const ways = [...asked!.hint!.matchAll(/--column net="(\w+)"/g)].map(([, net]) => net!)
    const results = ways.map(async net => (await statsOfRows(folder, rows, { columns: { net } })).values.net_profit)
    expect(await Promise.all(results)).toEqual(ways.map((_, i) => 2.5 * (i + 1)))
  })

  it('are asked for where fees stand above 0, or have a column of their own that no balance tells', async () => {
    const above = bookOf('Amount', row => `${row.isFee ? -row.amount : row.amount}`)
    const [asked] = await problemsOf(() => statsOfRows(folder, above))
    expect(asked).toMatchObject({ line: 3, message: expect.stringContaining('every row of fees is above 0') })
    expect((await statsOfRows(folder, above, { costs: 'subtract' })).values.net_profit).toBeCloseTo(2.5, 9)
    expect((await statsOfRows(folder, above, { costs: 'add' })).values.net_profit).toBeCloseTo(2.5 + 12, 9)

    const beside = bookOf('Amount,Fee', ({ amount }) => `${amount},0.25`)
    expect(await problemsOf(() => statsOfRows(folder, beside))).toMatchObject([
      { message: expect.stringContaining('"Fee" has costs beside them: does "Amount" hold these?') },
    ])
    for (const [costs, fees] of [
      ['subtract', -2.5],
      ['included', 0],
      ['add', 2.5],
    ] as const)
      expect((await statsOfRows(folder, beside, { costs })).values.net_profit).toBeCloseTo(2.5 + fees, 9)
    let left = 0
    const proven = bookOf('Amount,Fee,Balance', ({ amount }) => {
      left += amount - 0.25
      return `${amount},0.25,${left}`
    })
    expect((await statsOfRows(folder, proven)).values.net_profit).toBeCloseTo(0, 9)
  })
})
