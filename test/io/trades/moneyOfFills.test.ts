import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
async function statsOf(text: string, options: Partial<StatsOptions> = {}) {
  const name = text.startsWith('[') ? 'fills.json' : 'fills.csv'
  return (await statsOfFile(inputFile(folder, name, text), { ...PLAIN_STATS, ...options })) as TradeStats
}
async function netOf(text: string, options: Partial<StatsOptions> = {}) {
  return (await statsOf(text, options)).values.net_profit
}

/** Fills an hour apart; each begins with its side. */
const fills = (names: string, ...rows: string[]) =>
  [`time,symbol,${names}`, ...rows.map((row, i) => `2024-01-02T1${i}:00Z,X,${row}`)].join('\n')

describe('a fill that closes a position and opens the next, with a result after costs', () => {
  const NAMES = 'side,price,quantity,realized pnl,fee'

  it.each([
    ['that wins', 'sell,110,3,9.7,0.3', 'buy,105,2,9.8,0.2', [9.8, 9.6]],
    ['that loses', 'sell,95,3,-5.3,0.3', 'buy,90,2,9.8,0.2', [-5.2, 9.6]],
  ])('gives its costs to both by quantity: one %s', async (_, flip, last, each) => {
    const stats = await statsOf(fills(NAMES, 'buy,100,1,-0.1,0.1', flip, last))
    expect(stats.rows).toBe(2)
    expect(stats.values.net_profit).toBeCloseTo(each[0]! + each[1]!, 12)
    expect(stats.values.largest_win).toBeCloseTo(Math.max(...each), 12)
  })

  it('keeps for what is still open its part', async () => {
    const net = await netOf(fills(NAMES, 'buy,100,1,-0.1,0.1', 'sell,110,3,9.7,0.3', 'buy,105,1,4.9,0.1'))
    expect(net).toBeCloseTo(9.8 + 4.8, 12)
  })
})

describe('amounts beside fills without results', () => {
  const [BUY, SELL] = ['buy,100,1', 'sell,110,1']

  it.each([
    ['a cost at a rate', 'cost', 0.05, 0.055, 0.0005, { columns: { fee: 'cost' }, pointValue: 1 }, 9.895],
    ['a margin', 'amount', 20, 22, 0.2, { pointValue: 1 }, 10],
    ['contracts of a tenth', 'value', 10, 11, 0.1, { columns: { amount: 'value' } }, 1],
    ['an amount with its costs', 'total', 100.2, 110.22, 1.002, { pointValue: 1 }, 10],
  ])('are asked for where they may be another thing: %s', async (_, name, bought, sold, rate, way, net) => {
    const text = fills(`side,price,quantity,${name}`, `${BUY},${bought}`, `${SELL},${sold}`)
    const problems = await problemsOf(() => statsOf(text))
    expect(problems).toMatchObject([
      {
        message: `is "${name}" what a fill was worth? It is ${rate} times price and quantity in every row, as costs or a margin may be`,
        hint: `where it is: --column amount="${name}"; where it is a margin, say what a point of one contract is worth, of coins and shares --point-value 1; where it is a cost, that and --column fee="${name}"`,
      },
    ])
    expect(await netOf(text, way)).toBeCloseTo(net, 12)
  })

  it('are asked for with the costs that are known, and with the quantity that has their name', async () => {
    const text = fills('side,price,amount,cost,fee', `${BUY},1,0.1`, `${SELL},1.1,0.1`)
    const [problem] = await problemsOf(() => statsOf(text))
    expect(problem!.hint).toContain('--column amount="cost" --column quantity="amount"')
    expect(problem!.hint).toContain('--column fee="fee" --column fee_2="cost"')
    expect(await netOf(text, { columns: { amount: 'cost', quantity: 'amount' } })).toBeCloseTo(0.1 - 0.2, 12)
    const both = await netOf(text, { columns: { fee: 'fee', fee_2: 'cost' }, pointValue: 1 })
    expect(both).toBeCloseTo(10 - 0.2 - 2.1, 12)
  })

  it('that are so many units, whatever the price, are asked for', async () => {
    const text = fills('side,price,lots,amount', 'buy,1.1000,1,100000', 'sell,1.1005,1,100000')
    expect(await problemsOf(() => statsOf(text))).toMatchObject([{ message: expect.stringContaining('is "amount"') }])
  })

  it.each([
    ['amount', 5000, 5500],
    ['notional', 50, 55],
  ])('say what a point is worth, which is said: %s', async (name, bought, sold) => {
    const worth = bought / 100
    const stats = await statsOf(fills(`side,price,quantity,${name}`, `${BUY},${bought}`, `${SELL},${sold}`))
    expect(stats.values.net_profit).toBeCloseTo(10 * worth, 12)
    expect(stats.notices).toContain(`a point of one unit is worth ${worth}, as "${name}" says`)
  })

  it('are price times quantity by any name', async () => {
    expect(await netOf(fills('side,price,quantity,cost', `${BUY},100`, `${SELL},110`))).toBe(10)
  })
})

describe('a cost that is an object in JSON', () => {
  const rows = (fee: (amount: number) => object) =>
    JSON.stringify([
      { time: 1704189600000, symbol: 'BTCUSDT', side: 'buy', price: 100, qty: 1, ...fee(0.1) },
      { time: 1704193200000, symbol: 'BTCUSDT', side: 'sell', price: 110, qty: 1, ...fee(0.11) },
    ])

  it.each([
    ['an amount', (amount: number) => ({ fee: { amount, currency: 'USDT' } })],
    ['a value', (value: number) => ({ commission: { value, asset: 'USDT' } })],
    ['a list of one', (cost: number) => ({ fees: [{ cost, currency: 'USDT' }] })],
    [
      'as CCXT writes it',
      (cost: number) => {
        const fee = { cost, currency: 'USDT' }
        return { datetime: '…', fee, fees: [fee], info: { fee: '7', price: '1' } }
      },
    ],
  ])('is one of its name: %s', async (_, fee) => {
    expect(await netOf(rows(fee), { pointValue: 1 })).toBeCloseTo(9.79, 12)
  })

  it('names its coin', async () => {
    const text = rows(amount => ({ fee: { amount, currency: 'BNB' } }))
    expect(await problemsOf(() => statsOf(text, { pointValue: 1 }))).toMatchObject([
      { message: '2 fees in BNB, in another coin than the results' },
    ])
  })
})
