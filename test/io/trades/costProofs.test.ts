import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

async function statsOf(text: string, options: Partial<StatsOptions> = {}) {
  const path = inputFile(folder, 'list.csv', text)
  return (await statsOfFile(path, { ...PLAIN_STATS, ...options })) as TradeStats
}

/** Trades of a symbol, long from 100, by the move of the price, the result and what stands behind it. */
const list = (header: string, ...rows: readonly (readonly [string, number, string])[]) =>
  [
    `symbol,side,entry,exit,quantity,${header}`,
    ...rows.map(([symbol, move, cells]) => `${symbol},long,100,${100 + move},1,${cells}`),
  ].join('\n')
const X = 'X'

describe('what prices prove of results beside costs', () => {
  it.each<[string, string, number]>([
    [
      'but of a trade without costs',
      list('pnl,fee', [X, 10, '9,1'], [X, -5, '-6,1'], [X, 8, '7,1'], [X, 5, '5,0']),
      15,
    ],
    [
      'of two markets together',
      list(
        'pnl,fee',
        ['ES', 10, '495.5,4.5'],
        ['ES', -5, '-254.5,4.5'],
        ['NQ', 10, '195.5,4.5'],
        ['NQ', -5, '-104.5,4.5'],
      ),
      332,
    ],
    [
      'of one column of two',
      list('pnl,commission,exchange fee', [X, 10, '9,1,0.5'], [X, -5, '-6,1,0.5'], [X, 8, '7,1,0.5']),
      8.5,
    ],
    [
      'of one column of two, whatever the result is called',
      list('net,commission,exchange fee', [X, 10, '9.5,1,0.5'], [X, -5, '-5.5,1,0.5'], [X, 8, '7.5,1,0.5']),
      8.5,
    ],
    [
      'of a credit beside a fee',
      list('pnl,fee,funding', [X, 10, '9,1.5,0.5'], [X, -5, '-5.5,1,0.5'], [X, 8, '6,1.5,-0.5']),
      9.5,
    ],
    ['of results that are before them', list('net,fee', [X, 10, '10,1'], [X, -5, '-5,1'], [X, 8, '8,1']), 10],
    ['not where all moves and costs are alike', list('pnl,fee', [X, 10, '9,1'], [X, 10, '9,1'], [X, 10, '9,1']), 24],
    ['not of two trades', list('pnl,fee', [X, 10, '9,1'], [X, -5, '-6,1']), 1],
  ])('counts: %s', async (_, text, net) => {
    expect((await statsOf(text)).values.net_profit).toBeCloseTo(net, 12)
  })

  it('is named', async () => {
    const rows = [[X, 10, '9,1,0.5'] as const, [X, -5, '-6,1,0.5'] as const, [X, 8, '7,1,0.5'] as const]
    const { notices } = await statsOf(list('pnl,commission,exchange fee', ...rows))
    expect(notices.slice(0, 2)).toEqual([
      '"pnl" is net of "commission", as its prices show: not taken off',
      'the result beside "exchange fee" is gross: these are taken off it; where it is net, say --costs included',
    ])
    const stated = await statsOf(list('pnl,commission,exchange fee', ...rows), { costs: 'subtract' })
    expect(stated.values.net_profit).toBeCloseTo(10 - 4.5, 12)
  })

  it('goes before what a platform means', async () => {
    const rows = ['3.76,1', '-6.24,2', '8.76,1'].map((cells, i) => {
      const [pnl, move] = cells.split(',')
      const type = i === 1 ? 'Short' : 'Long'
      const [entry, exit] = [6700, 6700 + Number(move) + (i === 2 ? 1 : 0) - (i === 1 ? 1 : 0)]
      return `${i},MESZ5,10/15/2025 1${i}:31:00 -05:00,10/15/2025 1${i}:40:00 -05:00,${entry},${exit},1.24,${pnl},1,${type}`
    })
    const text = ['Id,ContractName,EnteredAt,ExitedAt,EntryPrice,ExitPrice,Fees,PnL,Size,Type', ...rows].join('\n')
    const { notices, values } = await statsOf(text)
    expect(values.net_profit).toBeCloseTo(6.28, 12)
    expect(notices.join('\n')).toContain('"PnL" is net of "Fees", as its prices show')
  })

  it('may be of the exits of fills alone', async () => {
    const rows = [110, 90, 110].flatMap((exit, i) => [
      `2024-01-0${i + 2}T10:00:00Z,X,buy,100,1,0,0.1`,
      `2024-01-0${i + 2}T11:00:00Z,X,sell,${exit},1,${exit - 100 - 0.1},0.1`,
    ])
    const { notices, values } = await statsOf(['time,symbol,side,price,quantity,pnl,fee', ...rows].join('\n'))
    expect(values.net_profit).toBeCloseTo(9.4, 12)
    expect(notices.join('\n')).toContain('net of "fee" of the exits, as its prices show: those of the entries count')
  })

  it.each<[string, string, string, readonly (readonly [Partial<StatsOptions>, number])[]]>([
    [
      'most are net',
      list('pnl,fee', [X, 10, '9,1'], [X, -5, '-6,1'], [X, 8, '7.5,1'], [X, 12, '11,1']),
      'by its prices "pnl" of 3 of 4 trades is after "fee", that of this one is not',
      [
        [{ costs: 'included' }, 21.5],
        [{ costs: 'subtract' }, 17.5],
      ],
    ],
    [
      'most are before costs, and the name says net',
      list('net,fee', [X, 10, '10,1'], [X, -5, '-5,1'], [X, 8, '7.5,1'], [X, 12, '12,1']),
      'by its prices "net" of 3 of 4 trades is before "fee", that of this one is not',
      [
        [{ costs: 'included' }, 24.5],
        [{ costs: 'subtract' }, 20.5],
      ],
    ],
    [
      'most are net of one column',
      list('pnl,fee,tax', [X, 10, '9,1,2'], [X, -5, '-6,1,2'], [X, 8, '7.5,1,2'], [X, 12, '11,1,2']),
      'by its prices "pnl" of 3 of 4 trades is after "fee" and before "tax", that of this one is not',
      [
        [{ costs: { fee: 'included', tax: 'subtract' } }, 13.5],
        [{ costs: 'subtract' }, 9.5],
      ],
    ],
  ])('is asked for where %s', async (_, text, message, answers) => {
    const [problem] = await problemsOf(() => statsOf(text))
    expect(problem).toMatchObject({ line: 4, message })
    for (const [options, net] of answers) expect((await statsOf(text, options)).values.net_profit).toBeCloseTo(net, 12)
  })

  it('is nothing where most trades fit the reading anyway', async () => {
    const text = list('pnl,fee', [X, 10, '10,1'], [X, -5, '-5,1'], [X, 8, '7.5,1'], [X, 12, '12,1'])
    expect((await statsOf(text)).values.net_profit).toBeCloseTo(20.5, 12)
  })
})

describe('what a balance beside results and costs proves', () => {
  const rows = (header: string, ...cells: string[]) => [`exit_time,${header}`, ...cells].join('\n')
  it.each<[string, string, number]>([
    [
      'of net results',
      rows('pnl,fee,balance', '2024-01-02,10,1,1010', '2024-01-03,-5,1,1005', '2024-01-04,7,1,1012'),
      12,
    ],
    [
      'of gross results',
      rows('net,fee,Equity', '2024-01-02,10,1,1009', '2024-01-03,-5,1,1003', '2024-01-04,7,1,1009'),
      9,
    ],
    [
      'of debits',
      rows('pnl,fee,Saldo', '2024-01-02,10,-1,1009', '2024-01-03,-5,0.5,1004.5', '2024-01-04,7,-1,1010.5'),
      10.5,
    ],
    [
      'newest first',
      rows('pnl,fee,balance', '2024-01-04,7,1,1012', '2024-01-03,-5,1,1005', '2024-01-02,10,1,1010'),
      12,
    ],
  ])('counts: %s', async (_, text, net) => {
    expect((await statsOf(text)).values.net_profit).toBeCloseTo(net, 12)
  })

  it('is asked for where most steps say another thing than the signs', async () => {
    const steps = [
      '2024-01-02,10,1,1010',
      '2024-01-03,-5,1,1005',
      '2024-01-04,7,1,2012',
      '2024-01-05,7,1,2019',
      '2024-01-06,1,1,2020',
    ]
    const text = rows('pnl,fee,balance', ...steps)
    expect(await problemsOf(() => statsOf(text))).toMatchObject([
      { line: 4, message: 'by its sums "pnl" of 3 of 4 trades is after "fee", that of this one is not' },
    ])
    expect((await statsOf(text, { costs: 'included' })).values.net_profit).toBe(20)
  })

  it('is nothing where it holds no numbers', async () => {
    const text = rows('pnl,fee,balance', '2024-01-02,10,1,open', '2024-01-03,-5,1,1005', '2024-01-04,7,1,1012')
    expect((await statsOf(text)).values.net_profit).toBe(9)
  })
})
