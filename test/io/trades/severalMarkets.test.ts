import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

async function statsOf(text: string, options: Partial<StatsOptions> = {}) {
  return (await statsOfFile(inputFile(folder, 'list.csv', text), { ...PLAIN_STATS, ...options })) as TradeStats
}

const FILLS = [
  'time,symbol,side,price,qty',
  '2024-01-02 10:00,MNQH4,buy,17000,1',
  '2024-01-02 10:30,MESH4,buy,5000,1',
  '2024-01-02 11:00,MNQH4,sell,17020,1',
  '2024-01-02 11:30,MESH4,sell,5010,1',
].join('\n')

describe('fills of several markets', () => {
  it('share no point value but that of one unit', async () => {
    expect(await problemsOf(() => statsOf(FILLS, { pointValue: 2 }))).toMatchObject([
      {
        message: 'one point value for trades of 2 markets: MNQH4, MESH4',
        hint: 'count one of them: --symbol MNQH4 --point-value 2',
      },
    ])
    expect((await statsOf(FILLS, { pointValue: 2, only: ['MNQH4'] })).values.net_profit).toBe(40)
    expect((await statsOf(FILLS, { pointValue: 1 })).values.net_profit).toBe(30)
    const one = FILLS.replaceAll('MESH4', 'MNQM4').replaceAll(',50', ',170')
    expect((await statsOf(one, { pointValue: 2 })).values.net_profit).toBe(60)
  })

  it.each([
    ['CH20', 'CN50', 2],
    ['UK100', 'UK225', 2],
    ['CLH24', 'CLZ25', 1],
    ['ESH4', 'ESM4', 1],
  ])('are indices or deliveries of one future by the year behind their names: %s, %s', async (one, other, markets) => {
    const text = FILLS.replaceAll('MNQH4', one).replaceAll('MESH4', other).replaceAll(',50', ',170')
    if (markets === 1) expect((await statsOf(text, { pointValue: 2 })).rows).toBe(2)
    else {
      const message = `one point value for trades of 2 markets: ${one}, ${other}`
      expect(await problemsOf(() => statsOf(text, { pointValue: 2 }))).toMatchObject([{ message }])
    }
  })

  it('are asked for one where they have neither results nor stops', async () => {
    const problems = await problemsOf(() => statsOf(FILLS))
    expect(problems).toMatchObject([
      { message: 'the list holds trades of 2 markets without results and stops: MNQH4, MESH4' },
    ])
    expect(problems[0]!.hint).toContain('--symbol MNQH4 with --point-value 2')
  })

  it('that are open at once are told by their symbols, which no column has to be named for', async () => {
    const stops = { kind: 'distance', distance: 5 } as const
    const [problem] = await problemsOf(() => statsOf(FILLS, { stops }))
    expect(problem!.hint).toContain('count one of them, symbol: MNQH4 (--symbol MNQH4 on the command line)')
    expect(problem!.hint).not.toContain('name the column')
  })
})

describe('amounts of money beside semicolons', () => {
  const of = (...amounts: string[]) =>
    ['exit_time;pnl', ...amounts.map((amount, i) => `2024-01-0${i + 2};${amount}`)].join('\n')

  it('whose points may part thousands are asked for', async () => {
    const text = of('1.250', '-2.500', '1.000')
    const [problem] = await problemsOf(() => statsOf(text))
    expect(problem!.message).toBe(
      '"1.250": the point may part thousands or a fraction, and no number of the file tells',
    )
    expect((await statsOf(text, { decimals: 'comma' })).values.net_profit).toBe(-250)
    expect((await statsOf(text, { decimals: 'point' })).values.net_profit).toBe(-0.25)
  })

  it('are read where one of them tells', async () => {
    expect((await statsOf(of('1.250', '-2.5'))).values.net_profit).toBe(-1.25)
    expect((await statsOf(of('1.250', '0.125'))).values.net_profit).toBe(1.375)
    expect((await statsOf(of('1250', '-2500'))).values.net_profit).toBe(-1250)
  })
})
