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

describe('results in whole dollars', () => {
  const COLUMNS = 'symbol,side,entry,exit,quantity,pnl,commission'

  it.each<[string, readonly string[], number]>([
    [
      'where after costs fits at no one worth of a point',
      [
        'SOLUSDT,short,151.32,152.16,55,-46,3.2',
        'SOLUSDT,short,151.23,150.97,10,3,0',
        'SOLUSDT,long,149.43,149.31,55,-7,0',
      ],
      -50 - 3.2,
    ],
    [
      'where 50 fits before costs, and 50.08 after',
      ['ESH4,long,5230,5247.25,3,2588,4', 'ESH4,long,5229.25,5232.5,3,488,0', 'ESH4,short,5226.5,5234.25,1,-388,0'],
      2688 - 4,
    ],
    [
      'where trades without costs alone fit',
      [
        'MNQH4,short,18014.5,17996.25,1,36,0',
        'MNQH4,short,18037.75,18055.5,3,-106,0',
        'MNQH4,short,18026.25,18039.5,1,-26,0',
        'MNQH4,short,18037.5,18043.5,3,-36,0',
        'MNQH4,short,18006.25,18013.5,1,-14,3.2',
      ],
      -146 - 3.2,
    ],
  ])('are not taken for those after costs: %s', async (_, rows, made) => {
    expect((await statsOfRows(folder, [COLUMNS, ...rows])).values.net_profit).toBeCloseTo(made, 9)
  })

  it('are proved after costs where 50 fits so, and 50.1 before', async () => {
    const rows = ['ESH4,long,5230,5240,3,1496,4', 'ESH4,long,5229,5232,3,450,0', 'ESH4,short,5226,5234,1,-400,0']
    expect((await statsOfRows(folder, [COLUMNS, ...rows])).values.net_profit).toBe(1546)
  })

  const GOLD = [
    'GCJ4,short,1980,1983.9,3,-1170,0',
    'GCJ4,long,1980.9,1983.4,3,750,0',
    'GCJ4,short,2012.2,2007.4,3,1440,0',
    'GCJ4,short,2019.5,2027.4,2,-1582,2.5',
  ]

  it('are proved after costs where these alone fit as they are rounded, at a worth of 100', async () => {
    expect((await statsOfRows(folder, [COLUMNS, ...GOLD])).values.net_profit).toBe(-562)
  })

  it.each<[string, readonly string[]]>([
    ['neither fits', GOLD.with(3, 'GCJ4,short,2019.5,2027.4,2,-1581,2.5')],
    ['a trade without costs does not fit', GOLD.with(0, 'GCJ4,short,1980,1983.9,3,-1172,0')],
    ['one trade alone is without costs', GOLD.slice(2)],
  ])('are not where %s', async (_, rows) => {
    const results = rows.reduce((sum, row) => sum + Number(row.split(',')[5]), 0)
    expect((await statsOfRows(folder, [COLUMNS, ...rows])).values.net_profit).toBeCloseTo(results - 2.5, 9)
  })
})
