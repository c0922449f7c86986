import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const stops = { kind: 'distance', distance: 5 } as const

/** By format, fills of one contract, long from 100 to 110, then short from 110 to 115. */
const FILLS: readonly (readonly [string, string])[] = [
  [
    'ninjatrader',
    `Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account display name,Connection,
MES 03-24,Buy,1,115,1/13/2024 11:00:00 AM,4,Exit,-,o4,Close,$0.25,1,Sim101,Live,
MES 03-24,Sell,1,110,1/13/2024 10:00:00 AM,3,Entry,1 S,o3,Entry,$0.25,1,Sim101,Live,
MES 03-24,Sell,1,110,1/2/2024 11:00:00 AM,2,Exit,-,o2,Close,$0.25,1,Sim101,Live,
MES 03-24,Buy,1,100,1/2/2024 10:00:00 AM,1,Entry,1 L,o1,Entry,$0.25,1,Sim101,Live,
`,
  ],
  [
    'tradovate',
    `orderId,Account,Order ID,B/S,Contract,Product,avgPrice,filledQty,Fill Time,Status,Timestamp,Quantity,Type
1,A,1, Buy,MESH4,MES,100,1,01/02/2024 10:00:00, Filled,01/02/2024 10:00:00,1,Market
2,A,2, Sell,MESH4,MES,110,1,01/02/2024 11:00:00, Filled,01/02/2024 10:00:00,1,Limit
3,A,3, Sell,MESH4,MES,,,, Canceled,01/02/2024 10:00:00,1,Stop
4,A,4, Sell,MESH4,MES,110,1,01/13/2024 10:00:00, Filled,01/13/2024 10:00:00,1,Market
5,A,5, Buy,MESH4,MES,115,1,01/13/2024 11:00:00, Filled,01/13/2024 10:00:00,1,Market
`,
  ],
]

const FLEX = 'CurrencyPrimary,Symbol,DateTime,Buy/Sell,Quantity,TradePrice,IBCommission,FifoPnlRealized,LevelOfDetail'
const BOUGHT = 'USD,MESH4,20240102;100000,BUY,2,4700,-1.24,0'
const SOLD = 'USD,MESH4,20240102;110000,SELL,-2,4710,-1.24,97.52'

describe('the levels of detail of a Flex query', () => {
  it.each([
    ['executions', [`${BOUGHT},EXECUTION`, `${SOLD},EXECUTION`], 0],
    ['orders', [`${BOUGHT},ORDER`, `${SOLD},ORDER`], 0],
    ['both', [`${BOUGHT},ORDER`, `${BOUGHT},EXECUTION`, `${SOLD},ORDER`, `${SOLD},EXECUTION`], 2],
    ['lots', [`${BOUGHT},EXECUTION`, `${SOLD},EXECUTION`, 'USD,MESH4,,SELL,2,4700,,97.52,CLOSED_LOT'], 1],
  ])('count once: %s', async (_, rows, left) => {
    const path = inputFile(folder, 'flex.csv', `${[FLEX, ...rows].join('\n')}\n`)
    const { values, notices, ...found } = (await statsOfFile(path, PLAIN_STATS)) as TradeStats
    expect([found.rows, values.net_profit]).toEqual([1, 97.52])
    expect(notices.filter(text => text.includes('of other levels of detail'))).toHaveLength(left > 0 ? 1 : 0)
  })
})

describe('the orders of a Flex query beside their executions', () => {
  const HEADER = 'CurrencyPrimary,Symbol,DateTime,Buy/Sell,Quantity,TradePrice,IBCommission,FifoPnlRealized'
  /** Orders of two contracts, each of which was filled in two parts. */
  const ORDERS = [
    { at: '20240102;100000', side: 'BUY', price: 4700, net: 0 },
    { at: '20240102;110000', side: 'SELL', price: 4710, net: 97.52 },
    { at: '20240103;100000', side: 'SELL', price: 4710, net: 0 },
    { at: '20240103;110000', side: 'BUY', price: 4711, net: -12.48 },
  ]
  const rowOf = (k: number, contracts: number, price: number) => {
    const { at, side, net } = ORDERS[k]!
    const signed = side === 'BUY' ? contracts : -contracts
    return `USD,MESH4,${at},${side},${signed},${price},${-0.62 * contracts},${(net * contracts) / 2}`
  }
  const order = (k: number) => rowOf(k, 2, ORDERS[k]!.price)
  const parts = (k: number, off = 0.25) => [off, -off].map(by => rowOf(k, 1, ORDERS[k]!.price + by))
  const all = [0, 1, 2, 3]
  const read = async (rows: readonly string[]) =>
    (await statsOfFile(inputFile(folder, 'flex.csv', `${rows.join('\n')}\n`), PLAIN_STATS)) as TradeStats

  it.each([
    [
      'ids of trades',
      [`${HEADER},TradeID`, ...all.flatMap(k => [`${order(k)},`, ...parts(k).map((row, i) => `${row},${k}${i}`)])],
    ],
    [
      'ids, executions last',
      [
        `${HEADER},TradeID`,
        ...all.map(k => `${order(k)},`),
        ...all.flatMap(k => parts(k).map((row, i) => `${row},${k}${i}`)),
      ],
    ],
    [
      'ids of orders',
      [`${HEADER},IBOrderID`, ...all.flatMap(k => [order(k), ...parts(k)].map(row => `${row},${k + 1}`))],
    ],
    ['no ids', [HEADER, ...all.flatMap(k => [order(k), ...parts(k)])]],
    [
      'no ids, executions first, a second apart',
      [HEADER, ...all.flatMap(k => [...parts(k).map((row, i) => row.replace('0000,', `000${i},`)), order(k)])],
    ],
    ['no ids, executions last', [HEADER, ...all.map(order), ...all.flatMap(k => parts(k))]],
  ])('are left out where they are the sums of these: %s', async (_, rows) => {
    const { values, notices, ...found } = await read(rows)
    expect([found.rows, values.net_profit]).toEqual([2, 97.52 - 12.48])
    expect(notices).toContain('4 rows of orders left out: the sums of their executions')
  })

  it('are asked for where one is no sum, and where orders and executions are equal', async () => {
    const other = all.flatMap(k => [
      `${k === 3 ? rowOf(3, 2, 4715) : order(k)},,${k + 1}`,
      ...parts(k).map((row, i) => `${row},${k}${i},${k + 1}`),
    ])
    expect(await problemsOf(() => read([`${HEADER},TradeID,IBOrderID`, ...other]))).toMatchObject([
      { line: 11, message: expect.stringContaining('is it an order or an execution?') },
    ])
    const equal = all.flatMap(k => [rowOf(k, 1, 4700), rowOf(k, 1, 4700)].map(row => `${row},${k + 1}`))
    const asked = await problemsOf(() => read([`${HEADER},IBOrderID`, ...equal]))
    expect(asked[0]).toMatchObject({
      message: expect.stringContaining('the rows may be orders beside their executions'),
    })
    const known = equal.map((row, i) => `${row},${i % 2 === 0 ? 'ORDER' : 'EXECUTION'}`)
    expect((await read([`${HEADER},IBOrderID,LevelOfDetail`, ...known])).values.net_profit).toBeCloseTo(42.52, 9)
  })

  it('are no others: executions alone all count', async () => {
    const rows = [order(0), ...parts(1), order(2), ...parts(3)]
    expect((await read([HEADER, ...rows])).values.net_profit).toBeCloseTo(97.52 - 12.48, 9)
  })
})

it('an open trade of freqtrade is left out', async () => {
  const trade = (is_open: boolean, close: object) => ({
    ...{ pair: 'X', open_date: '2024-01-02 10:00:00+00:00', open_rate: 100, is_short: false, is_open },
    ...close,
  })
  const closed = trade(false, { close_date: '2024-01-02 12:00:00+00:00', close_rate: 110, profit_abs: 9.5 })
  const open = trade(true, { close_date: null, close_rate: null, profit_abs: 1 })
  const path = inputFile(folder, 'freq.json', JSON.stringify({ strategy: { S: { trades: [closed, open] } } }))
  const { rows, values, notices } = (await statsOfFile(path, PLAIN_STATS)) as TradeStats
  expect([rows, values.net_profit]).toEqual([1, 9.5])
  expect(notices).toContain('1 row of trades that are still open left out')
})

it('rates are no curve', async () => {
  const path = inputFile(folder, 'rates.csv', 'time,annualized_funding_rate\n2024-01-01,0.1\n2024-01-02,0.2\n')
  expect(await problemsOf(() => statsOfFile(path, PLAIN_STATS))).toMatchObject([
    { message: 'column "annualized_funding_rate" holds rates, and no equity' },
  ])
})

it.each(['PnL ticks', 'Profit (points)', 'Gewinn in Pips'])('results in %s are no money', async name => {
  const path = inputFile(folder, 'points.csv', `Entry time,Side,Qty,${name}\n2024-01-02 10:00,Long,1,80\n`)
  expect(await problemsOf(() => statsOfFile(path, PLAIN_STATS))).toMatchObject([
    { message: `column "${name}" is in no money`, hint: expect.stringContaining('in a column "net"') },
  ])
})

it('numbers around 0 are no curve, unless it is named one, or one of gains', async () => {
  const curve = (name: string) => inputFile(folder, 'tiny.csv', `time,${name}\n2024-01-01,0.0001\n2024-01-02,0.0002\n`)
  const read = (name: string, start: number | null = null) => statsOfFile(curve(name), { ...PLAIN_STATS, start })
  expect(await problemsOf(() => read('fr'))).toMatchObject([
    { message: 'column "fr" holds numbers around 0, rates or returns, and no equity' },
  ])
  expect((await read('equity')).rows).toBe(2)
  expect((await read('pnl curve', 1)).rows).toBe(2)
})

describe('executions and filled orders', () => {
  it.each(FILLS)('of %s are fills', async (format, text) => {
    const path = inputFile(folder, 'fills.csv', text)
    const { tape, facts, notices } = await readTrades(path, { ...PLAIN_LIST, stops })
    expect(facts).toMatchObject({ format, rows: 2 })
    expect([[...tape.side], [...tape.entry], [...tape.exit]]).toEqual([
      [1, -1],
      [100, 110],
      [110, 115],
    ])
    expect(tape.entryTime[1]).toBe(Date.UTC(2024, 0, 13, 10))
    expect(notices.join('\n')).toContain('pricesAre: fills')
    const found = (await statsOfFile(path, { ...PLAIN_STATS, pointValue: 5 })) as TradeStats
    expect(found.values.net_profit).toBeCloseTo(25 - (format === 'ninjatrader' ? 1 : 0), 12)
  })
})
