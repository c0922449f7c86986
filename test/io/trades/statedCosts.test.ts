import { describe, expect, it } from 'vitest'
import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()

async function statsOf(rows: readonly string[], options: Partial<StatsOptions> = {}) {
  const path = inputFile(folder, 'list.csv', rows.join('\n'))
  return (await statsOfFile(path, { ...PLAIN_STATS, ...options })) as TradeStats
}

const SWISS = [
  'Buchung;Ertrag;Abzug;Marge;Zins;Fee',
  '02.01.2024;10,50;1,00;0,5;-0,1;9',
  '13.01.2024;-5,25;1,00;0,5;0;9',
]
const RESULT = { net: 'Ertrag', exit_time: 'Buchung' }
const GERMAN = { dates: 'day-first' } as const

describe('costs that a map names', () => {
  it('are taken off, go before those by their names, and are named as the file does', async () => {
    const { values, notices } = await statsOf(SWISS, { ...GERMAN, columns: { ...RESULT, fee: 'Abzug' } })
    expect(values.net_profit).toBeCloseTo(5.25 - 2, 12)
    expect(notices.join('\n')).toMatch(/the result beside "Abzug" is gross: these are taken off it/)
  })

  it('may be several, by name or place', async () => {
    const columns = { ...RESULT, fee: 'Abzug', fee_2: 4 }
    expect((await statsOf(SWISS, { ...GERMAN, columns })).values.net_profit).toBeCloseTo(5.25 - 3, 12)
  })

  it('may be a swap, which leaves the fees as they are found', async () => {
    const columns = { ...RESULT, swap: 'Zins' }
    const stats = statsOf(SWISS, { ...GERMAN, columns, costs: 'subtract' })
    expect((await stats).values.net_profit).toBeCloseTo(5.25 - 18 + 0.1, 12)
  })

  it('have names that are offered', async () => {
    const [problem] = await problemsOf(() => statsOf(SWISS, { ...GERMAN, columns: { ...RESULT, fees: 'Abzug' } }))
    expect(problem?.message).toMatch(/found "fees"; allowed: .*, fee, fee_2, fee_3, swap$/)
    expect(problem?.hint).toMatch(/"fee"/)
  })
})

const list = (...costs: string[]) => [
  `Date,Profit,${costs.join(',')}`,
  `2024-01-02,40,0.4,0.62`,
  `2024-01-03,-20,0.3,0.62`,
]

describe('total fees beside others', () => {
  it.each([
    ['Exchange fees', 'Total fees'],
    ['clearing_fee', 'fees_total'],
    ['Clearing Fee', 'totalFees'],
    ['Gebühr', 'Gesamtspesen'],
    ['Entry commission', 'Total commission'],
    ['Provision', 'Gesamtkommission'],
  ])('count once: %s, %s', async (part, total) => {
    const { values, notices } = await statsOf(list(part, total))
    expect(values.net_profit).toBeCloseTo(20 - 2 * 0.62, 12)
    expect(notices).toContain(`"${total}" holds "${part}" by its name: counted once`)
  })

  it.each([
    ['Exchange fees', 'Clearing fees'],
    ['Exchange fees', 'Fees'],
  ])('are none where no name says so: %s, %s', async (one, other) => {
    expect((await statsOf(list(one, other))).values.net_profit).toBeCloseTo(20 - 2 * 0.62 - 0.7, 12)
  })

  it('are none where they are less than the others in a row', async () => {
    expect((await statsOf(list('Total fees', 'Exchange fees'))).values.net_profit).toBeCloseTo(20 - 1.94, 12)
  })

  it('are asked for where the others are of another kind, and each answer works', async () => {
    const rows = list('Commission', 'Total fees')
    const [problem] = await problemsOf(() => statsOf(rows))
    expect(problem?.message).toBe('does "Total fees" hold "Commission"?')
    expect(problem?.hint).toBe(
      'say it: columns: { fee: "Total fees" } (--column fee="Total fees") where it does; --costs subtract, or add, where not',
    )
    expect((await statsOf(rows, { columns: { fee: 'Total fees' } })).values.net_profit).toBeCloseTo(20 - 1.24, 12)
    expect((await statsOf(rows, { costs: 'subtract' })).values.net_profit).toBeCloseTo(20 - 1.94, 12)
  })
})
