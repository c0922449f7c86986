import { describe, expect, it } from 'vitest'
import { PLAIN_LIST, readTrades } from '../../../src/io/trades/readTrades.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
const stops = { kind: 'distance', distance: 5 } as const
const HEADER = 'symbol,side,entry_time,exit_time,entry,exit,quantity,pnl'
const TURNED = '"side" says the other side in every row, as results and prices show: it is turned round'

/** Rows of the side that closed each trade: from, to, quantity, and what stands behind it. */
type Row = readonly [side: string, from: number, to: number, quantity: number, cells: string]

const lines = (header: string, rows: readonly Row[]) => [
  HEADER + header,
  ...rows.map(([side, from, to, quantity, cells], i) => {
    const day = String(i + 10)
    return `SOL,${side},2024-01-${day} 10:00,2024-01-${day} 12:00,${from},${to},${quantity},${cells}`
  }),
]

/** Net profit and notices of `stats`, and the sides that a run plays. */
async function readingsOf(header: string, rows: readonly Row[]) {
  const { values, notices } = await statsOfRows(folder, lines(header, rows))
  const file = inputFile(folder, 'run.csv', lines(header, rows).join('\n'))
  const { tape } = await readTrades(file, { ...PLAIN_LIST, stops })
  return { net: values.net_profit, sides: [...tape.side], isTurned: notices.includes(TURNED), notices }
}

/** Made 10, -5, 20, -4, 8 and 0.1 before a fee of 0.2 a unit: the last has lost by its fee. */
const CLOSED: readonly Row[] = [
  ['sell', 100, 110, 1, '9.8,0.2'],
  ['sell', 110, 105, 1, '-5.2,0.2'],
  ['buy', 105, 95, 2, '19.6,0.4'],
  ['buy', 95, 99, 1, '-4.2,0.2'],
  ['sell', 99, 107, 1, '7.8,0.2'],
  ['sell', 107, 107.1, 1, '-0.1,0.2'],
]
const SIDES = [1, 1, -1, -1, 1, 1]

describe('sides of the orders that closed trades', () => {
  it('are turned round where costs, too, made a result of the other sign', async () => {
    const { net, sides, isTurned, notices } = await readingsOf(',fee', CLOSED)
    expect([net, sides, isTurned]).toEqual([expect.closeTo(27.7, 9), SIDES, true])
    expect(notices).toContain('"pnl" is net of "fee", as its prices show')
  })

  it('are turned round beside results before costs', async () => {
    const made = [10, -5, 20, -4, 8, 0.1]
    const rows = CLOSED.map(([side, from, to, quantity], i): Row => {
      const fee = quantity * 0.2
      return [side, from, to, quantity, `${made[i]},${fee}`]
    })
    expect(await readingsOf(',fee', rows)).toMatchObject({
      net: expect.closeTo(29.1 - 1.4, 9),
      sides: SIDES,
      isTurned: true,
    })
  })

  it.each([
    ['at a rate of the size', (size: number) => 0.001 * size],
    ['of each unit', (_: number, quantity: number) => 0.2 * quantity],
  ])('are turned round where no column tells the costs, %s', async (_, costOf) => {
    const rows = CLOSED.map(([side, from, to, quantity], i): Row => {
      const gross = [10, -5, 20, -4, 8, 0.1][i]!
      return [side, from, to, quantity, (gross - costOf((from + to) * quantity, quantity)).toFixed(4)]
    })
    expect(await readingsOf('', rows)).toMatchObject({ sides: SIDES, isTurned: true })
  })

  it('are left where one row alone is of the other side, and that is said', async () => {
    const rows = CLOSED.map(([side, ...row], i): Row => [i === 2 ? side : side === 'buy' ? 'sell' : 'buy', ...row])
    const file = inputFile(folder, 'run.csv', lines(',fee', rows).join('\n'))
    const { tape, notices } = await readTrades(file, { ...PLAIN_LIST, stops })
    expect([...tape.side]).toEqual([1, 1, 1, -1, 1, 1])
    expect(notices).toContain('1 of 6 rows made what the other side would have made: "side" may be wrong there')
  })

  it('counts losses among the rows of the other side', async () => {
    const rows = CLOSED.map(
      ([side, ...row], i): Row => [i === 2 || i === 3 ? side : side === 'buy' ? 'sell' : 'buy', ...row],
    )
    const file = inputFile(folder, 'run.csv', lines(',fee', rows).join('\n'))
    const { notices } = await readTrades(file, { ...PLAIN_LIST, stops })
    expect(notices).toContain('2 of 6 rows made what the other side would have made: "side" may be wrong there')
  })

  it('are right where only a rebate made a profit of a move against them', async () => {
    const rows: Row[] = [
      ['buy', 100, 110, 1, '10.2,-0.2'],
      ['buy', 110, 109.9, 1, '0.1,-0.2'],
      ['sell', 105, 95, 2, '20.4,-0.4'],
      ['sell', 95, 99, 1, '-3.8,-0.2'],
    ]
    const file = inputFile(folder, 'run.csv', lines(',fee', rows).join('\n'))
    const { tape, notices } = await readTrades(file, { ...PLAIN_LIST, stops })
    expect([...tape.side]).toEqual([1, 1, -1, -1])
    expect(notices.filter(text => text.includes('"side"'))).toEqual([])
  })
})

describe('trades that did not move', () => {
  it.each<[string, readonly Row[], number]>([
    [
      'after costs, beside others',
      [
        ['buy', 100, 110, 1, '9.8,0.2'],
        ['buy', 110, 110, 1, '-0.2,0.2'],
      ],
      9.6,
    ],
    [
      'after costs, all of them',
      [
        ['buy', 100, 100, 1, '-0.2,0.2'],
        ['sell', 110, 110, 2, '-0.4,0.4'],
      ],
      -0.6,
    ],
    [
      'before costs',
      [
        ['buy', 100, 110, 1, '10,0.2'],
        ['buy', 110, 110, 1, '0,0.2'],
      ],
      9.6,
    ],
    [
      'not where prices are rounded, and the others tell',
      [
        ['buy', 100, 110, 1, '9.8,0.2'],
        ['buy', 110, 110, 1, '0.4,0.2'],
        ['buy', 110, 105, 1, '-5.2,0.2'],
        ['sell', 105, 95, 2, '19.6,0.4'],
      ],
      24.6,
    ],
  ])('tell whether results are %s', async (_, rows, net) => {
    expect((await statsOfRows(folder, lines(',fee', rows))).values.net_profit).toBeCloseTo(net, 9)
  })
})
