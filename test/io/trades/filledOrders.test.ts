import { describe, expect, it } from 'vitest'
import bybit from '../../../src/io/trades/formats/bybit.ts'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

const statsOf = (rows: readonly string[], options?: Partial<StatsOptions>) =>
  statsOfRows(folder, rows, { pointValue: 1, ...options })

const timed = (header: string, ...rows: string[]) => [
  `Time,Symbol,Side,${header}`,
  ...rows.map((row, i) => `2024-01-02 1${i}:00,X,${row}`),
]
const ORDERED = timed(
  'Qty,Filled Qty,Price,Avg Price,Status',
  'Buy,2,1,17005,17000,Filled',
  'Sell,2,1,17010,17020,Filled',
)
const BY_STATUS = timed('Qty,Price,Status', 'Buy,3,100,Partially Filled', 'Sell,1,110,Cancelled', 'Sell,3,110,Filled')

describe('orders', () => {
  it.each<[string, readonly string[], number]>([
    ['Filled Qty, Avg Price', ORDERED, 20],
    ['Filled, Filled Price', timed('Amount,Price,Filled,Filled Price', 'Buy,2,99,1,100', 'Sell,1,120,1,110'), 10],
    ['Average Fill Price', timed('Quantity,Price,Average Fill Price', 'Buy,1,99,100', 'Sell,1,120,110'), 10],
    ['Exec Price', timed('Quantity,Order Price,Price,Exec Price', 'Buy,1,99,99,100', 'Sell,1,120,120,110'), 10],
    ['Executed Qty', timed('Qty,Executed Qty,Price,Fee', 'Buy,3,1,100,1', 'Sell,1,1,110,1'), 8],
    [
      'Partially Filled and Cancelled',
      timed('Qty,Filled,Price,Status', 'Buy,3,1,100,Partially Filled', 'Buy,3,1,100,Cancelled', 'Sell,2,2,110,Filled'),
      20,
    ],
    ['a share of what was ordered', timed('Qty,Filled,Price', 'Buy,1,100%,100', 'Sell,1,100%,110'), 10],
    [
      'times of fills',
      [
        'Time,Fill Time,Side,Qty,Price',
        '2024-01-02 10:00,2024-01-02 12:00,Sell,1,110',
        '2024-01-02 11:00,2024-01-02 11:00,Buy,1,100',
      ],
      10,
    ],
  ])('count by what was filled: %s', async (_, rows, net) => {
    expect((await statsOf(rows)).values.net_profit).toBe(net)
  })

  it('are read as the APIs of Bybit and Binance write them', async () => {
    const bybit = (side: string, price: string, more: object) => ({
      ...{ symbol: 'BTCUSDT', orderType: 'Limit', qty: '0.02', cumExecQty: '0.01', side, avgPrice: price, ...more },
      ...{
        price: '1',
        cumExecValue: `${Number(price) / 100}`,
        orderStatus: 'PartiallyFilledCanceled',
        createdTime: '1',
      },
    })
    const list = [
      bybit('Sell', '42500', { cumExecFee: '0.25', updatedTime: '1704196800100' }),
      bybit('Buy', '42000', { cumExecFee: '0.25', updatedTime: '1704189600100' }),
    ]
    const path = inputFile(folder, 'bybit.json', JSON.stringify({ result: { list } }))
    expect(((await statsOfFile(path, PLAIN_STATS)) as TradeStats).values.net_profit).toBeCloseTo(4.5, 12)
    const binance = (side: string, avgPrice: string, executedQty: string, updateTime: number) => ({
      ...{ symbol: 'BTCUSDT', side, price: '0', avgPrice, origQty: '0.010', executedQty, updateTime, time: 1 },
      ...{
        status: 'FILLED',
        type: 'MARKET',
        positionSide: 'BOTH',
        cumQuote: String(Number(avgPrice) * Number(executedQty)),
      },
    })
    const orders = [
      binance('BUY', '42000', '0.010', 1704189600100),
      binance('SELL', '42500', '0.010', 1704196800100),
      binance('SELL', '0', '0', 1704196800200),
    ]
    const other = inputFile(folder, 'binance.json', JSON.stringify(orders))
    const { values, notices } = (await statsOfFile(other, PLAIN_STATS)) as TradeStats
    expect(values.net_profit).toBeCloseTo(5, 12)
    expect(notices).toContain('1 row of orders that were not filled left out')
  })

  it('make the tape of a run from what was filled', async () => {
    const path = inputFile(folder, 'run.csv', ORDERED.join('\n'))
    const { tape } = await readTrades(path, { ...PLAIN_LIST, stops: { kind: 'distance', distance: 10 } })
    expect([[...tape.entry], [...tape.exit]]).toEqual([[17_000], [17_020]])
  })

  it('count by a column that is named by hand', async () => {
    const priced = await statsOf(ORDERED, { columns: { price: 'Price' } })
    expect(priced.values.net_profit).toBe(5)
    expect((await statsOf(ORDERED, { columns: { quantity: 'Qty' } })).values.net_profit).toBe(40)
    expect((await statsOf(ORDERED, { columns: { quantity: 'Filled Qty' } })).values.net_profit).toBe(20)
  })

  it('count by their status where nothing else tells, and those of a part are asked for', async () => {
    const [problem] = await problemsOf(() => statsOf(BY_STATUS))
    expect(problem).toMatchObject({
      line: 2,
      message: 'found "Partially Filled": the order may have been filled in part, and no column says how much',
      hint: 'name the column of what was filled: --column quantity=…; or leave the row out',
    })
    const whole = await statsOf(BY_STATUS.map(row => row.replace('Partially ', '')))
    expect(whole.values.net_profit).toBe(30)
    expect(whole.notices).toContain('1 row of orders that were not filled (Cancelled) left out')
    const german = BY_STATUS.map(row => row.replace('Partially Filled', 'Ausgeführt').replace('Cancelled', 'Storniert'))
    expect((await statsOf(german.map(row => row.replace(',Filled', ',Ausgeführt')))).values.net_profit).toBe(30)
  })

  const told = (name: string, ...cells: readonly string[]) =>
    timed(
      `${name},Price,Qty`,
      ...['100,10', '110,10', '120,10'].map((row, i) => `${i ? 'Sell' : 'Buy'},${cells[i]},${row}`),
    )
  it.each(['FILLED_PARTIALLY', 'Teilausgeführt', 'Partial', 'Filled - 5 of 10', 'Canceled (5 filled)', 'Ok'])(
    'are asked for where their status may be of a part: %s',
    async word => {
      const rows = told('Status', 'Filled', word, 'Filled')
      const message = `found "${word}": the order may have been filled in part, and no column says how much`
      expect(await problemsOf(() => statsOf(rows))).toMatchObject([{ line: 3, message }])
      expect((await statsOf(told('Status', 'Filled', 'Failed', 'Filled'))).values.net_profit).toBe(200)
    },
  )

  it('count by a flag; by a share or by what remains only where they were filled whole', async () => {
    expect((await statsOf(told('Filled', 'Yes', 'No', 'Yes'))).values.net_profit).toBe(200)
    expect((await statsOf(told('Filled', '100%', '0%', '100%'))).values.net_profit).toBe(200)
    const half = { line: 3, message: expect.stringContaining('may have been filled in part') }
    expect(await problemsOf(() => statsOf(told('Filled', '100%', '50%', '100%')))).toMatchObject([half])
    expect(await problemsOf(() => statsOf(told('Remaining', '0', '5', '0')))).toMatchObject([half])
  })

  it('are asked for where a mean price may be that of the position', async () => {
    const rows = timed('Qty,Price,Avg Price', 'Buy,1,100,100', 'Buy,1,104,102', 'Sell,2,110,110')
    expect(await problemsOf(() => statsOf(rows))).toMatchObject([
      { message: '"Price" and "Avg Price" could both be the price of a fill, and they differ' },
    ])
    expect((await statsOf(rows, { columns: { price: 'Price' } })).values.net_profit).toBe(16)
  })

  it('say by the total of their fills what a point is worth', async () => {
    const rows = timed(
      'Order Price,Order Amount,Executed,Average Price,Trading total',
      'BUY,99,2,1,100,100',
      'SELL,120,1,1,110,110',
    )
    expect((await statsOf(rows, { pointValue: null })).values.net_profit).toBe(10)
  })

  it('of Bybit that closed a part of a position are of what was closed', () => {
    const header = ['symbol', 'qty', 'closedSize', 'avgEntryPrice', 'avgExitPrice', 'closedPnl']
    const rows = [header, ['BTCUSDT', '2', '1', '100', '110', '10']]
    const layout = bybit.recognise({ file: 'closed.csv', delimiter: ',', preface: 0, decimals: null, rows })
    expect(layout?.columns.get('quantity')).toBe(2)
  })
})
