import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

interface Form {
  readonly symbols: readonly string[]
  /** What a point is worth. */
  readonly worth: number
  /** The costs of each trade. */
  readonly fees: readonly number[]
  readonly isNet: boolean
  readonly name?: string
  readonly sign?: 1 | -1
}

const MOVES = [10, -5, 8, -3, 6.5]
const QUANTITIES = [1, 3, 2, 1, 2]

function list({ symbols, worth, fees, isNet, name = 'pnl', sign = 1 }: Form): string[] {
  const rows = MOVES.map((move, i) => {
    const made = move * QUANTITIES[i]! * worth - (isNet ? fees[i]! : 0)
    return [
      `2024-01-0${i + 2}`,
      symbols[i % symbols.length],
      'long',
      100,
      100 + move,
      QUANTITIES[i],
      made,
      sign * fees[i]!,
    ]
  })
  return [['exit_time', 'symbol', 'side', 'entry', 'exit', 'quantity', name, 'fee'], ...rows].map(row => row.join(','))
}

const net = (worth: number, fees: readonly number[]) =>
  MOVES.reduce((sum, move, i) => sum + move * QUANTITIES[i]! * worth - fees[i]!, 0)

const forms = [true, false].flatMap(isNet =>
  (['pnl', 'net pnl'] as const).flatMap(name => ([1, -1] as const).map(sign => ({ isNet, name, sign }))),
)

describe.each(forms)('results after costs: $isNet, called $name, costs times $sign', form => {
  it.each([
    [0, 0, 2.5, 0, 0],
    [2.5, 0, 0, 0, 3.1],
  ])('are proved by the trades without costs where few have some', async (...fees) => {
    const stats = await statsOfRows(folder, list({ ...form, symbols: ['MNQ'], worth: 2, fees }))
    expect(stats.values.net_profit).toBeCloseTo(net(2, fees), 9)
  })

  it.each([
    [1, [1.5, 2.5, 2, 1.1, 3]],
    [1, [0, 2.5, 0, 0, 3]],
    [100_000, [1.5, 2.5, 2, 1.1, 3]],
  ])('are proved by a common worth of %d where no market has two trades', async (worth, fees) => {
    const symbols = ['SOLUSDT', 'ETHUSDT', 'BTCUSDT', 'XRPUSDT', 'ADAUSDT']
    const stats = await statsOfRows(folder, list({ ...form, symbols, worth, fees }))
    expect(stats.values.net_profit).toBeCloseTo(net(worth, fees), 9)
  })
})

describe('results after costs that most trades show', () => {
  it.each<[string, Form]>([
    ['without costs', { symbols: ['MNQ'], worth: 2, fees: [0, 0, 2.5, 0, 0], isNet: true }],
    ['of markets of one', { symbols: ['A', 'B', 'C', 'D', 'E'], worth: 1, fees: [1.5, 2.5, 2, 1.1, 3], isNet: true }],
  ])('are asked for: %s', async (_, form) => {
    const rows = list(form).map((row, i) => (i === 2 ? row.replace(/,-?[\d.]+(?=,[\d.]+$)/, ',-77') : row))
    expect(rows[2]).toContain(',-77,')
    expect(await problemsOf(() => statsOfRows(folder, rows))).toEqual([
      expect.objectContaining({
        line: 3,
        message: 'by its prices "pnl" of 4 of 5 trades is after "fee", that of this one is not',
        hint: expect.stringContaining('--costs included'),
      }),
    ])
    const made = async (costs: 'included' | 'subtract') =>
      (await statsOfRows(folder, rows, { costs })).values.net_profit as number
    const fees = form.fees.reduce((sum, fee) => sum + fee, 0)
    expect((await made('included')) - (await made('subtract'))).toBeCloseTo(fees, 9)
  })

  it('are not where the worths of markets of one differ', async () => {
    const rows = list({ symbols: ['A', 'B', 'C', 'D', 'E'], worth: 1, fees: [1, 1, 1, 1, 1], isNet: true })
    const others = rows.map((row, i) => (i < 3 ? row : row.replace(/,(-?[\d.]+)(?=,[\d.]+$)/, `,${70 * i}`)))
    expect((await statsOfRows(folder, others)).values.net_profit).toBe(9 - 16 + 210 + 280 + 350 - 5)
  })
})
