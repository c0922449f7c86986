import { describe, expect, it } from 'vitest'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

const MOVES = [10, -5, 8, -3, 6]
const FEES = [1, 2, 1, 2, 1]
const SWAPS = [-0.5, 0.25, -1, 0.75, -0.25]
const GROSS = 16
/** Of fees to take off, and swaps to add. */
const [FEE, SWAP] = [7, -0.75]

interface Form {
  readonly held?: readonly ('fee' | 'swap')[]
  /** How fees are written. */
  readonly sign?: 1 | -1
  readonly result?: string
  readonly sum?: string
  readonly start?: number
  /** What the sum moves by. */
  readonly of?: (i: number) => number
  readonly written?: (total: number) => string
  readonly isBefore?: boolean
  readonly hasSwap?: boolean
}

const swapOf = (i: number, { hasSwap = true }: Form) => (hasSwap ? SWAPS[i]! : 0)

function list(form: Form): string[] {
  const { held = [], sign = 1, result = 'profit', sum = 'balance', start = 1000, isBefore, written = String } = form
  const net = (i: number) => MOVES[i]! - FEES[i]! + swapOf(i, form)
  let total = start
  const rows = MOVES.map((move, i) => {
    const made = move - (held.includes('fee') ? FEES[i]! : 0) + (held.includes('swap') ? SWAPS[i]! : 0)
    const before = total
    total += form.of?.(i) ?? net(i)
    const swap = form.hasSwap === false ? [] : [SWAPS[i]]
    return [`2024-01-0${i + 2}`, 'long', made, sign * FEES[i]!, ...swap, written(isBefore ? before : total)].join(',')
  })
  return [['exit_time', 'side', result, 'fee', ...(form.hasSwap === false ? [] : ['swap']), sum].join(','), ...rows]
}

async function netOf(rows: readonly string[], costs: StatsOptions['costs'] = null) {
  return (await statsOfRows(folder, rows, { costs })).values.net_profit
}

/** Each answer of a hint, as what is said of every column. */
function answersOf(hint: string): Record<string, 'included' | 'subtract' | 'add'>[] {
  const ways = hint.split(/, or |;/).map(part => [...part.matchAll(/--costs "?(\w+)=(\w+)"?/g)])
  return ways
    .filter(flags => flags.length > 0)
    .map(flags => Object.fromEntries(flags.map(([, name, how]) => [name, how])))
}

describe.each([1, -1] as const)('sums that move by some columns of costs, fees times %i', sign => {
  it.each<[string, readonly ('fee' | 'swap')[]]>([
    ['none', []],
    ['fees', ['fee']],
    ['swaps', ['swap']],
    ['both', ['fee', 'swap']],
  ])('prove that results hold %s', async (_, held) => {
    expect(await netOf(list({ held, sign }))).toBeCloseTo(GROSS - FEE + SWAP, 9)
    expect(await netOf(list({ held, sign, sum: 'Cum. net P&L', start: 0 }))).toBeCloseTo(GROSS - FEE + SWAP, 9)
  })

  it('are asked for where the sum may leave out what it does not move by, and each answer works', async () => {
    const rows = list({ held: ['fee'], sign, sum: 'Running P&L', start: 0 })
    const [problem] = await problemsOf(() => netOf(rows))
    expect(problem?.message).toBe(
      'is "profit" before "fee", "swap", or after? "Running P&L" moves by it and "swap", not by "fee"',
    )
    const made = await Promise.all(answersOf(problem!.hint!).map(each => netOf(rows, each)))
    expect(made).toEqual([GROSS - FEE + SWAP, GROSS - 2 * FEE + SWAP].map(value => expect.closeTo(value, 9)))
    expect(await netOf(rows, 'included')).toBeCloseTo(GROSS - FEE, 9)
  })

  it('are asked for beside a result that is gross by its name', async () => {
    const [problem] = await problemsOf(() => netOf(list({ held: ['fee'], sign, result: 'gross pnl' })))
    expect(problem?.message).toContain('by its name before, but "balance" moves by it and "swap", not by "fee"')
    expect(answersOf(problem!.hint!)).toHaveLength(2)
  })
})

it('sums ask of most trades what they say of each column', async () => {
  const rows = list({ held: ['fee'], sign: -1 }).map((row, i) => (i === 5 ? row.replace(/[\d.]+$/, '1100') : row))
  const [problem] = await problemsOf(() => netOf(rows))
  expect(problem?.message).toBe(
    'by its sums "profit" of 3 of 4 trades is after "fee" and before "swap", that of this one is not',
  )
  expect(await netOf(rows, answersOf(problem!.hint!)[0]!)).toBeCloseTo(GROSS - FEE + SWAP, 9)
})

describe('a gross sum beside net results', () => {
  it('is no proof of credits where fees of one sign stand beside swaps of both', async () => {
    const rows = list({ held: ['fee', 'swap'], sum: 'Running P&L', start: 0, of: i => MOVES[i]! })
    const turned = rows.map((row, i) =>
      i === 0 ? row : row.replace(/,(-?[\d.]+)(?=,-?[\d.]+$)/, (_, swap) => `,${-swap}`),
    )
    const [problem] = await problemsOf(() => netOf(turned))
    expect(problem?.message).toContain('"Running P&L" moves by more than it, by as much as these are')
    expect(await netOf(turned, 'included')).toBeCloseTo(GROSS - FEE + SWAP, 9)
  })
})

describe('a balance', () => {
  const net = GROSS - FEE

  it.each([
    ...['Balance ($)', 'Account Balance (USD)', 'Cash Balance', 'Net Liq', 'Equity Curve', 'Bal', 'Баланс', '残高'],
    ...['Cum. Net', 'Cumulative Net Profit USD', 'Capital', 'Account Size', 'Account', 'Portfolio Value'],
  ])('is found by its movement and its words: %s', async sum => {
    expect(await netOf(list({ held: ['fee'], hasSwap: false, sum }))).toBeCloseTo(net, 9)
    expect(await netOf(list({ hasSwap: false, sum }))).toBeCloseTo(net, 9)
  })

  it('by no name proves what it moves by, and is asked for where that is the result alone', async () => {
    expect(await netOf(list({ hasSwap: false, sum: 'Foo' }))).toBeCloseTo(net, 9)
    const rows = list({ held: ['fee'], hasSwap: false, sum: 'Foo' })
    expect((await problemsOf(() => netOf(rows)))[0]?.message).toContain(
      '"Foo" is its sum, which tells nothing of costs',
    )
    expect(await netOf(rows, 'included')).toBeCloseTo(net, 9)
  })

  it('by no name is none in few rows, which may move so by chance', async () => {
    const rows = list({ held: ['fee'], hasSwap: false, sum: 'Foo' }).slice(0, 4)
    expect(await netOf(rows)).toBeCloseTo(10 - 5 + 8 - 2 * 4, 9)
  })

  it('is none by its name alone', async () => {
    const rows = list({ hasSwap: false, sum: 'Account', of: () => 0 })
    expect(await netOf(rows)).toBeCloseTo(net, 9)
  })

  it.each<[string, Form]>([
    ['rounded', { written: total => total.toFixed(1) }],
    ['before each trade', { isBefore: true }],
    ['before each trade, rounded', { isBefore: true, written: total => total.toFixed(1) }],
  ])('is followed: %s', async (_, form) => {
    // Digits that are rounded away.
    const some = { hasSwap: false, of: (i: number) => MOVES[i]! - FEES[i]! + (i % 2 ? 0.04 : -0.04), ...form }
    const exact = form.written === undefined ? { ...some, of: (i: number) => MOVES[i]! - FEES[i]! } : some
    expect(await netOf(list({ ...exact, held: ['fee'] }))).toBeCloseTo(net, 9)
    expect(await netOf(list(exact))).toBeCloseTo(net, 9)
  })

  it('that is rounded to more than results are proves nothing', async () => {
    const rows = list({ hasSwap: false, written: total => String(Math.round(total / 100) * 100) })
    expect(await netOf(rows)).toBeCloseTo(net, 9)
  })

  it('of which no step is that of a trade with costs is asked for', async () => {
    const rows = ['profit,fee,balance', '8,2,1008', '-12,0,996', '20.5,0,1016.5', '3,0,1019.5']
    const [problem] = await problemsOf(() => netOf(rows))
    expect(problem?.message).toBe(
      'is "profit" before "fee", or after? "balance" moves by it, and no step of it is that of a trade with costs',
    )
    expect([await netOf(rows, 'included'), await netOf(rows, 'subtract')]).toEqual([19.5, 17.5])
  })

  it('that begins at 0 tells it by its first row, too', async () => {
    const rows = ['profit,fee,cumulative', '8,2,6', '-12,0,-6', '20.5,0,14.5', '3,0,17.5']
    expect(await netOf(rows)).toBe(17.5)
  })
})
