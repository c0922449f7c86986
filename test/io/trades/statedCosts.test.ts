import { describe, expect, it } from 'vitest'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

const statsOf = (rows: readonly string[], options?: Partial<StatsOptions>) => statsOfRows(folder, rows, options)

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

  it.each<[string, Record<string, string>, number, string | null]>([
    ['are told', { fee: 'brokerage' }, 1, '--column fee_2="STT" --column fee_3="GST"'],
    ['count where they are named, too', { fee: 'brokerage', fee_2: 'STT', fee_3: 'GST' }, 1.35, null],
  ])('others beside them %s', async (_, columns, costs, flags) => {
    const rows = signed('brokerage,STT,GST', '2024-01-02,40,0.5,0.1,0.02', '2024-01-03,-20,0.5,0.2,0.03')
    const { values, notices } = await statsOf(rows, { columns })
    expect(values.net_profit).toBeCloseTo(20 - costs, 12)
    const told = notices.filter(notice => notice.startsWith('"STT", "GST": not taken off'))
    expect(told).toEqual(flags === null ? [] : [expect.stringContaining(flags)])
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

describe('costs that add up', () => {
  const rows = (header: string, ...cells: string[]) => [
    `exit_time,pnl,${header}`,
    ...cells.map((own, i) => `2024-01-0${i + 2},${[10, -5, 3][i]},${own}`),
  ]
  it.each<[string, string[], number]>([
    ['maker fee,taker fee,fee', rows('maker fee,taker fee,fee', '0,1.2,1.2', '0,0.7,0.7'), 5 - 1.9],
    ['rounded to a cent', rows('commission,exchange fee,fees', '0.605,0.401,1.01', '0.605,0.401,1.01'), 5 - 2.012],
    ['beside a swap', rows('commission,exchange fee,fees,swap', '1,0.5,1.5,-0.2', '2,0.25,2.25,0'), 5 - 3.75 - 0.2],
    ['equal to their total', rows('Exchange fees,Total fees', '0.5,0.5', '0.7,0.7'), 5 - 1.2],
    ['of two ends', rows('entry fee,exit fee', '0.5,0.5', '0.7,0.7'), 5 - 2.4],
    ['fixed, of two kinds', rows('exchange fee,clearing fee', '0.5,0.5', '0.5,0.5'), 5 - 2],
  ])('count once where that is certain: %s', async (_, text, net) => {
    const costs = text[0]!.includes('swap')
      ? ({ commission: 'subtract', 'exchange fee': 'subtract', swap: 'add' } as const)
      : null
    expect((await statsOf(text, { costs })).values.net_profit).toBeCloseTo(net, 12)
  })

  it.each<[string, string[], string, number, number]>([
    [
      'equal in every row',
      rows('commission,fees', '1.2,1.2', '2.4,2.4'),
      'are "commission", "fees" the same costs? They are equal in every row',
      5 - 3.6,
      5 - 7.2,
    ],
    [
      'a sum but for the rounding, by no such name',
      rows('commission,exchange fee,fees', '1.01,0.605,0.401', '1.01,0.605,0.401'),
      'is "commission" the sum of "exchange fee", "fees"?',
      5 - 2.02,
      5 - 4.032,
    ],
  ])('are asked for where they are %s', async (_, text, message, once, twice) => {
    const [problem] = await problemsOf(() => statsOf(text))
    expect(problem?.message).toBe(message)
    const fee = /--column fee="([^"]+)"/.exec(problem?.hint ?? '')![1]!
    expect((await statsOf(text, { columns: { fee } })).values.net_profit).toBeCloseTo(once, 12)
    expect((await statsOf(text, { costs: 'subtract' })).values.net_profit).toBeCloseTo(twice, 12)
  })
})

const signed = (header: string, ...rows: string[]) => [`exit_time,pnl,${header}`, ...rows]
/** A fee above 0 is a cost, funding of both signs a credit or a debit. */
const TWO_WAYS = signed('fee,funding', '2024-01-02,40,1.24,-0.5', '2024-01-03,-20,1.24,0.25')

describe('columns of costs of several senses', () => {
  it('are asked for, and each answer works', async () => {
    const [problem] = await problemsOf(() => statsOf(TWO_WAYS))
    expect(problem?.hint).toContain('one by one: --costs "fee=subtract" --costs "funding=add"')
    const { values, notices } = await statsOf(TWO_WAYS, { costs: { fee: 'subtract', funding: 'add' } })
    expect(values.net_profit).toBeCloseTo(20 - 2.48 - 0.25, 12)
    expect(notices.join('\n')).toContain('taken off it: "fee"; added to it: "funding"')
    expect((await statsOf(TWO_WAYS, { costs: { fee: 'add', funding: 'subtract' } })).values.net_profit).toBeCloseTo(
      20 + 2.48 + 0.25,
      12,
    )
    expect((await statsOf(TWO_WAYS, { costs: { fee: 'included', funding: 'add' } })).values.net_profit).toBeCloseTo(
      19.75,
      12,
    )
    expect((await statsOf(TWO_WAYS, { costs: { fee: 'included', funding: 'included' } })).values.net_profit).toBe(20)
  })

  it('are named by the names of the file', async () => {
    const problems = await problemsOf(() => statsOf(TWO_WAYS, { costs: { fees: 'subtract', funding: 'add' } }))
    expect(problems.map(({ message }) => message)).toEqual(['--costs: there is no column of costs "fees"'])
  })
})

describe('rebates', () => {
  it.each([
    ['beside fees above 0', signed('fee,rebate', '2024-01-02,10,1,0.2', '2024-01-03,10,1,0'), 18.2],
    ['below 0 beside fees above 0', signed('fee,rebate', '2024-01-02,10,1,-0.2', '2024-01-03,10,1,0'), 18.2],
    ['beside fees below 0', signed('fee,rebate', '2024-01-02,10,-1,0.2', '2024-01-03,10,-1,0'), 18.2],
    ['below 0 as the fees', signed('fee,rebate', '2024-01-02,10,-1,-0.2', '2024-01-03,10,-1,0'), 18.2],
    [
      'in a total',
      signed('fee,clearing fee,rebate,total fees', '2024-01-02,10,1,1,0.5,1.5', '2024-01-03,10,1,1,0,2'),
      16.5,
    ],
    ['that are all 0', signed('rebate', '2024-01-02,10,0', '2024-01-03,10,0'), 20],
  ])('lessen costs: %s', async (_, rows, net) => {
    expect((await statsOf(rows)).values.net_profit).toBeCloseTo(net, 12)
  })

  it('are named', async () => {
    const { notices } = await statsOf(signed('fee,rebate', '2024-01-02,10,1,0.2', '2024-01-03,10,1,0'))
    expect(notices.join('\n')).toContain('taken off it: "fee"; added to it: "rebate"')
  })

  it.each([
    ['alone', signed('rebate', '2024-01-02,10,0.5', '2024-01-03,10,0.5'), 'no column of costs stands beside it', 21],
    ['of both signs', signed('fee,rebate', '2024-01-02,10,1,-0.2', '2024-01-03,10,1,0.5'), 'it has both signs', 18.3],
  ])('are asked for: %s', async (_, rows, why, added) => {
    const [problem] = await problemsOf(() => statsOf(rows))
    expect(problem?.message).toBe(`is "rebate" paid back beside the result? ${why}`)
    expect(problem?.hint).toContain('--costs "rebate=add" where it is; --costs included where the result holds it')
    const costs = { ...(rows[0]!.includes('fee') ? { fee: 'subtract' as const } : {}), rebate: 'add' as const }
    expect((await statsOf(rows, { costs })).values.net_profit).toBeCloseTo(added, 12)
    expect((await statsOf(rows, { costs: 'included' })).values.net_profit).toBe(20)
  })
})
