import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

type Fill = readonly [side: 'buy' | 'sell', price: number, quantity: number, result: number | null]

/** Each unit costs 0.1. */
const lines = (fills: readonly Fill[], hasResults = true) => [
  `time,symbol,side,price,quantity,fee${hasResults ? ',realized pnl' : ''}`,
  ...fills.map(([side, price, quantity, result], i) => {
    const fee = (quantity * 0.1).toFixed(1)
    return `2024-03-${String(i + 1).padStart(2, '0')} 09:00,BTC,${side},${price},${quantity},${fee}${hasResults ? `,${result}` : ''}`
  }),
]

/** Trades of one unit that make 10, 10, 20, 10 and -5; each costs 0.2. */
const fills = (turned: readonly [number, number]): readonly Fill[] => [
  ['buy', 100, 1, 0],
  ['sell', 110, 1, 9.9],
  ['sell', 110, 1, 0],
  ['buy', 100, 1, 9.9],
  ['buy', 100, 1, 0],
  ['sell', 120, 2, turned[0]],
  ['buy', 110, 2, turned[1]],
  ['sell', 105, 1, -5.1],
]

describe('results of fills after the costs of their exits', () => {
  it.each([
    ['whole of one that turns the position', [19.8, 9.8], ', that of a fill that turns a position whole'],
    ['by its share of one that turns the position', [19.9, 9.9], ''],
  ] as const)('count once: %s', async (_, turned, said) => {
    const { values, notices } = await statsOfRows(folder, lines(fills(turned)))
    expect(values.net_profit).toBeCloseTo(45 - 5 * 0.2, 9)
    expect(values.largest_loss).toBeCloseTo(-5.2, 9)
    expect(notices).toContain(
      `"realized pnl" is net of "fee" of the exits${said}, as its prices show: those of the entries count`,
    )
  })

  it('count so where costs are written as debits', async () => {
    const debits = lines(fills([19.8, 9.8])).map(line => line.replace(/,(0\.[12]),/, ',-$1,'))
    expect((await statsOfRows(folder, debits)).values.net_profit).toBeCloseTo(44, 9)
  })

  it('are asked for where one trade is another, and the way that is offered works', async () => {
    const odd = fills([19.8, 9.8]).with(1, ['sell', 110, 1, 9.5])
    expect(await problemsOf(() => statsOfRows(folder, lines(odd)))).toMatchObject([
      {
        line: 3,
        message:
          'by its prices "realized pnl" is after "fee" of the fills that closed 4 of 5 trades, that of this one is not',
        hint: expect.stringContaining('--point-value 1'),
      },
    ])
    const { values } = await statsOfRows(folder, lines(odd, false), { pointValue: 1 })
    expect(values.net_profit).toBeCloseTo(44, 9)
  })
})
