import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

async function statsOf(lines: readonly string[], options: Partial<StatsOptions> = {}) {
  const file = inputFile(folder, 'list.csv', lines.join('\n'))
  return (await statsOfFile(file, { ...PLAIN_STATS, ...options })) as TradeStats
}
const netOf = async (lines: readonly string[], options: Partial<StatsOptions> = {}) =>
  (await statsOf(lines, options)).values.net_profit

describe('what each fill paid or brought in', () => {
  const FLOWS = (columns: string, first: string, second: string) => [
    `date,symbol,side,quantity,price,${columns}`,
    `2024-01-02,X,buy,10,100,${first}`,
    `2024-01-03,X,sell,10,110,${second}`,
  ]

  it.each([
    ['after the costs beside it', FLOWS('commission,net', '1,-1001', '1,1099'), 'results follow from the prices'],
    ['before the costs beside it', FLOWS('commission,net', '1,-1000', '1,1100'), 'results follow from the prices'],
    ['after costs of no column', FLOWS('net', '-1001', '1099'), 'results are the sums of these'],
  ])('is no result: %s', async (_, lines, how) => {
    const { values, notices } = await statsOf(lines)
    expect(values.net_profit).toBeCloseTo(98, 10)
    expect(notices).toContain(`"net" is what each fill paid or brought in, and no result: ${how}`)
  })

  it('is not found in other amounts, which are asked for with a way out', async () => {
    const lines = FLOWS('commission,net', '1,-1200', '1,1099')
    const [problem] = await problemsOf(() => statsOf(lines))
    expect(problem).toMatchObject({ line: 2, message: expect.stringContaining('where nothing is open') })
    expect(problem!.hint).toContain('take its column out of the file')
    const without = lines.map(line => line.slice(0, line.lastIndexOf(',')))
    expect(await netOf(without, { pointValue: 1 })).toBe(98)
  })
})

describe('exits of one position of which one has no result', () => {
  const FILLS = (...pnl: [string, string]) => [
    'time,symbol,side,price,quantity,pnl',
    '2024-01-02T10:00:00Z,X,buy,100,2,',
    `2024-01-02T11:00:00Z,X,sell,110,1,${pnl[0]}`,
    `2024-01-02T12:00:00Z,X,sell,120,1,${pnl[1]}`,
  ]

  it('are asked for in its line, unless a point has a value', async () => {
    expect(await problemsOf(() => statsOf(FILLS('', '20')))).toMatchObject([
      { line: 3, message: 'pnl is empty, beside other exits of its position' },
    ])
    expect(await problemsOf(() => statsOf(FILLS('10', '')))).toMatchObject([{ line: 4 }])
    const { values, notices } = await statsOf(FILLS('', '20'), { pointValue: 1 })
    expect(values.net_profit).toBe(30)
    expect(notices).toContain('"pnl" is empty for some exits of 1 position: the result follows from the prices')
  })

  it('are asked for in its line in a list of trades, too', async () => {
    const trade = (left: string, pnl: string) => `X,long,1,100,110,2024-01-02 10:00,2024-01-02 ${left}:00,${pnl}`
    const lines = ['symbol,side,qty,entry,exit,entry_time,exit_time,pnl', trade('11', ''), trade('12', '20')]
    expect(await problemsOf(() => statsOf(lines))).toMatchObject([{ line: 2, message: 'pnl is empty' }])
  })
})

describe('multipliers of several markets', () => {
  it('are each that of its own fills', async () => {
    const { values, notices } = await statsOf([
      'time,symbol,side,price,quantity,multiplier',
      '2024-01-02T10:00:00Z,ES,buy,4100,1,50',
      '2024-01-02T11:00:00Z,ES,sell,4110,1,50',
      '2024-01-02T12:00:00Z,NQ,buy,15000,1,20',
      '2024-01-02T13:00:00Z,NQ,sell,15010,1,20',
    ])
    expect(values.net_profit).toBe(700)
    expect(notices).toContain('a point of one unit is worth 50 of ES, 20 of NQ, as "multiplier" says')
  })
})

describe('names of results', () => {
  const TRADES = (name: string, more = '') =>
    [
      `symbol,entry_time,exit_time,${name}${more}`,
      '2024-01-02 10:00,2024-01-02 12:00,10',
      '2024-01-03 11:00,2024-01-03 12:00,-5',
    ].map((line, i) => (i === 0 ? line : `X,${line}${more === '' ? '' : ',1'}`))

  it.each(['Closed P&L', 'Gain/Loss', 'P&L ($)', 'pnl_usdt', 'PnL(EUR)', 'Profit & Loss', 'gross'])(
    '"%s" is read',
    async name => expect(await netOf(TRADES(name))).toBe(5),
  )

  it.each(['P&L ($),Commission ($)', 'gross,fees'])('are before the costs beside them: %s', async names => {
    const [result, costs] = names.split(',') as [string, string]
    expect(await netOf(TRADES(result, `,${costs}`))).toBe(3)
  })

  it.each(['Total P&L', 'Result'])('"%s", which may be in R or a running sum, is asked for', async name => {
    const [problem] = await problemsOf(() => statsOf(TRADES(name)))
    expect(problem!.hint).toContain(`--column net="${name}"`)
    expect(await netOf(TRADES(name), { columns: { net: name } })).toBe(5)
  })

  it('are asked for beside prices without stops, too', async () => {
    const lines = ['side,entry,exit,exit_time,Total P&L', 'long,100,110,2024-01-02,10']
    expect((await problemsOf(() => statsOf(lines)))[0]!.hint).toContain('--column net="Total P&L"')
  })
})

describe('a list of which no row is a closed trade', () => {
  const TRADES = (state: string, exit = '110,2024-01-02 11:00,10') => [
    'symbol,side,entry,entry_time,exit,exit_time,pnl,state',
    `X,long,100,2024-01-02 10:00,${exit},${state}`,
  ]

  it('is asked for its status, where the rows have exits', async () => {
    expect(await problemsOf(() => statsOf(TRADES('Active')))).toMatchObject([
      {
        message: 'all rows are Active, by "state", and have an exit or a result',
        hint: 'take that column out of the file where they are closed trades',
      },
    ])
    expect(await netOf(TRADES('Active').map(line => line.slice(0, line.lastIndexOf(','))))).toBe(10)
  })

  it('says so, where they have none', async () => {
    const problems = await problemsOf(() => statsOf(TRADES('Active', ',,')))
    expect(problems).toMatchObject([{ message: 'no row of the file is a closed trade' }])
  })
})

describe('fees in several coins in one column', () => {
  it('are left out together, which is said', async () => {
    const lines = [
      'time,symbol,side,price,quantity,fee,fee coin,quote asset',
      '2024-01-02T10:00:00Z,BTCUSDT,buy,40000,1,0.1,BNB,USDT',
      '2024-01-03T10:00:00Z,BTCUSDT,sell,41000,1,40,USDT,USDT',
    ]
    const [problem] = await problemsOf(() => statsOf(lines, { pointValue: 1 }))
    expect(problem!.hint).toContain('that leaves out 1 fee in the coin of the results, too')
    const { values, notices } = await statsOf(lines, { pointValue: 1, costs: 'included' })
    expect(values.net_profit).toBe(1000)
    expect(notices).toContain('"fee": not taken off, as is stated: the results are before them')
  })
})

describe('dates with dots and two digits of a year', () => {
  const notice = async (day: string) => (await statsOf(['exit_time,pnl', `${day},10`])).notices[0]

  it('are day first by their dots, or by a number', async () => {
    expect(await notice('02.01.24 10:00')).toBe('dates are day first: dates with dots are')
    expect(await notice('22.01.24 10:00')).toBe('dates are day first: a number above 12 proves it')
  })
})
