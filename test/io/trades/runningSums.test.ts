import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

async function netOf(text: string, costs: StatsOptions['costs'] = null) {
  const path = inputFile(folder, 'list.csv', text)
  return ((await statsOfFile(path, { ...PLAIN_STATS, costs })) as TradeStats).values.net_profit
}

interface Form {
  /** The columns of results, and whether each is before costs. */
  readonly results: Readonly<Record<string, 'gross' | 'net'>>
  readonly sum: string
  readonly of: 'gross' | 'net' | 'twice'
  readonly start?: number
  readonly sign?: 1 | -1
  readonly isPriced?: boolean
}

const MOVES = [10, -5, 8, -3, 6]
const FEES = [1, 2, 1, 2, 1]
/** What the trades made before costs, and after them. */
const [GROSS, NET] = [16, 9]

function list({ results, sum, of, start = 0, sign = 1, isPriced = false }: Form): string {
  let total = start
  const rows = MOVES.map((move, i) => {
    const made = { gross: move, net: move - FEES[i]!, twice: move - 2 * FEES[i]! }
    total += made[of]
    const prices = isPriced ? [100, 100 + move, 1] : []
    return [
      `2024-01-0${i + 2}`,
      'long',
      ...prices,
      ...Object.values(results).map(one => made[one]),
      sign * FEES[i]!,
      total,
    ]
  })
  const priceNames = isPriced ? ['entry', 'exit', 'quantity'] : []
  return [['exit_time', 'side', ...priceNames, ...Object.keys(results), 'fee', sum], ...rows].join('\n')
}

describe.each([1, -1] as const)('sums beside results, with costs times %i', sign => {
  it.each<[string, Form]>([
    ['before costs, with prices', { results: { pnl: 'gross' }, sum: 'cumulative', of: 'gross', isPriced: true }],
    ['called so, with prices', { results: { profit: 'gross' }, sum: 'cum net profit', of: 'gross', isPriced: true }],
    ['of a balance from 0, with prices', { results: { pnl: 'gross' }, sum: 'balance', of: 'gross', isPriced: true }],
    ['before costs by their name', { results: { 'gross pnl': 'gross' }, sum: 'cumulative pnl', of: 'gross' }],
    [
      'of a balance, before costs by name and prices',
      { results: { 'gross pnl': 'gross' }, sum: 'balance', of: 'gross', start: 1000, isPriced: true },
    ],
    ['before costs beside those after', { results: { pnl: 'net', profit: 'gross' }, sum: 'cumulative', of: 'gross' }],
    [
      'before costs, with prices of net ones',
      { results: { pnl: 'net' }, sum: 'cumulative', of: 'gross', isPriced: true },
    ],
    ['before costs, of net ones by name', { results: { 'net pnl': 'net' }, sum: 'cumulative', of: 'gross' }],
    ['of net ones by name', { results: { 'net pnl': 'net' }, sum: 'cumulative', of: 'net' }],
    ['that are net by their own name', { results: { pnl: 'net' }, sum: 'cum net profit', of: 'net' }],
    ['of a balance', { results: { pnl: 'net' }, sum: 'balance', of: 'net', start: 1000 }],
    ['after costs', { results: { pnl: 'gross' }, sum: 'cumulative', of: 'net' }],
  ])('leave what other evidence proves: %s', async (_, form) => {
    expect(await netOf(list({ ...form, sign }))).toBeCloseTo(NET, 12)
  })

  it.each<[string, Form, number, number]>([
    [
      '"cumulative" is its sum, which tells nothing of costs',
      { results: { pnl: 'gross' }, sum: 'cumulative', of: 'gross' },
      GROSS,
      NET,
    ],
    [
      'by its prices before, but "balance" moves by it alone',
      { results: { pnl: 'gross' }, sum: 'balance', of: 'gross', start: 1000, isPriced: true },
      GROSS,
      NET,
    ],
    [
      'by its name before, but "balance" moves by it alone',
      { results: { 'gross pnl': 'gross' }, sum: 'balance', of: 'gross', start: 1000 },
      GROSS,
      NET,
    ],
    [
      'by its name before, but "cum net profit" moves by it alone',
      { results: { 'gross pnl': 'gross' }, sum: 'cum net profit', of: 'gross' },
      GROSS,
      NET,
    ],
    [
      'by its prices after, but "cumulative" moves by it less these',
      { results: { pnl: 'net' }, sum: 'cumulative', of: 'twice', isPriced: true },
      NET,
      NET + NET - GROSS,
    ],
    [
      '"cumulative" moves by more than it, by as much as these are',
      { results: { pnl: 'net' }, sum: 'cumulative', of: 'gross' },
      NET,
      NET + NET - GROSS,
    ],
  ])('are asked for where they do not agree: %s', async (why, form, included, taken) => {
    const text = list({ ...form, sign })
    const [name] = Object.keys(form.results)
    const off = sign > 0 ? 'subtract' : 'add'
    expect(await problemsOf(() => netOf(text))).toEqual([
      expect.objectContaining({
        line: 1,
        message: `is "${name}" before "fee", or after? ${why}`,
        hint: expect.stringMatching(new RegExp(`--costs (included|${off}).*--costs (included|${off})`)),
      }),
    ])
    expect(await netOf(text, 'included')).toBeCloseTo(included, 12)
    expect(await netOf(text, off)).toBeCloseTo(taken, 12)
  })

  it.each<[string, Form]>([
    ['before costs by their name', { results: { 'gross pnl': 'gross' }, sum: 'cumulative', of: 'gross' }],
    ['of net ones by name', { results: { 'net pnl': 'net' }, sum: 'cumulative', of: 'gross' }],
  ])('tell nothing where one row does not fit either: %s', async (_, form) => {
    const text = list({ ...form, sign }).replace(/,16$/m, ',16.5')
    expect(text).toContain('16.5')
    expect(await netOf(text)).toBeCloseTo(NET, 12)
  })
})

describe('a running sum of gross results, beside net ones and costs of which one is a rebate', () => {
  it('takes no costs for credits', async () => {
    const rows = ['8,2,10', '-12,2,0', '20.5,-0.5,20', '3,2,25']
    expect(await netOf(['net pnl,commission,cumulative pnl', ...rows].join('\n'))).toBe(19.5)
  })
})

describe('a running sum of net results', () => {
  it.each(['Cumulative Net P&L', 'Cum. Net P&L', 'Cum Net PnL'])('proves them by its name: %s', async sum => {
    const rows = ['8,2,8', '-12,2,-4', '20.5,1,16.5', '3,2,19.5']
    expect(await netOf([`profit,commission,${sum}`, ...rows].join('\n'))).toBe(19.5)
  })

  it.each(['Cum P&L', 'Running P&L', 'Total P&L'])('is asked for where no name tells: %s', async sum => {
    const rows = ['8,2,8', '-12,2,-4', '20.5,1,16.5', '3,2,19.5']
    const text = [`profit,commission,${sum}`, ...rows].join('\n')
    expect(await problemsOf(() => netOf(text))).toHaveLength(1)
    expect(await netOf(text, 'included')).toBe(19.5)
  })
})

it('prove costs by the order of exits where the rows are in another', async () => {
  const text = list({ results: { profit: 'net' }, sum: 'balance', of: 'net', start: 1000 })
  const [header, ...rows] = text.split('\n')
  const shuffled = [3, 0, 4, 2, 1].map(i => rows[i])
  expect(await netOf([header, ...shuffled].join('\n'))).toBe(NET)
})

it('prove costs account by account', async () => {
  const [header, ...rows] = list({ results: { profit: 'net' }, sum: 'balance', of: 'net', start: 1000 }).split('\n')
  const other = list({ results: { profit: 'net' }, sum: 'balance', of: 'net', start: 5000 })
    .split('\n')
    .slice(1)
  const both = rows.flatMap((row, i) => [`A1,${row}`, `B2,${other[i]}`])
  expect(await netOf([`account,${header}`, ...both].join('\n'))).toBe(2 * NET)
})
