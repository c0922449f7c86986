import { describe, expect, it } from 'vitest'
import type { StatsOptions } from '../../../src/run/stats/statsOfFile.ts'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
type Costs = StatsOptions['costs']

/** Longs of one unit from 100 by their move, with the cells behind it. */
const list = (header: string, ...rows: readonly (readonly [number, string])[]) => [
  `symbol,side,entry,exit,quantity,${header}`,
  ...rows.map(([move, cells]) => `X,long,100,${100 + move},1,${cells}`),
]
const netOf = async (rows: readonly string[], costs: Costs) =>
  (await statsOfRows(folder, rows, { costs })).values.net_profit
const hintsOf = async (rows: readonly string[], costs: Costs = null) =>
  (await problemsOf(() => statsOfRows(folder, rows, { costs }))).map(({ hint }) => hint)

/** After the fee, as prices show; funding beside it. */
const APART = list('pnl,fee,funding', [10, '9,1,0.5'], [-5, '-6.5,1.5,-0.25'], [8, '7,1,0.5'], [4, '2,2,0'])

describe('a question about one column of costs', () => {
  it('has answers for this one alone', async () => {
    expect(await hintsOf(APART)).toEqual([
      'say it to npx stepup stats: --costs "funding=subtract", or --costs "funding=add", or --costs "funding=included" where the result holds it',
    ])
  })

  it.each([
    ['subtract', 11.5 - 0.75],
    ['add', 11.5 + 0.75],
    ['included', 11.5],
  ] as const)('leaves what prices prove of another: %s', async (reading, net) => {
    expect(await netOf(APART, { funding: reading })).toBeCloseTo(net, 12)
    expect(await netOf(APART, { funding: reading, fee: 'included' })).toBeCloseTo(net, 12)
  })

  it('leaves what the signs of another say', async () => {
    const rows = list('pnl,fee,funding', [10, '9,1,0.5'], [7, '-6.5,1.5,-0.25'])
    expect(await netOf(rows, { funding: 'add' })).toBeCloseTo(2.5 - 2.5 + 0.25, 12)
    const { notices } = await statsOfRows(folder, rows, { costs: { funding: 'add' } })
    expect(notices).toContain('as stated, added to it: "funding"')
    expect(notices.join()).toContain('the result beside "fee" is gross: these are taken off it')
  })

  it('about what may be a cost leaves what prices prove of the fee', async () => {
    const rows = list('pnl,fee,Total cost', [10, '9,1,0.5'], [-5, '-6.5,1.5,0.25'], [8, '7,1,0.5'])
    const [hint] = await hintsOf(rows)
    expect(hint).toContain('counts: --costs "Total cost=subtract"; "…=included"')
    expect(await netOf(rows, { 'Total cost': 'subtract' })).toBeCloseTo(9.5 - 1.25, 12)
    expect(await netOf(rows, { 'Total cost': 'included' })).toBeCloseTo(9.5, 12)
  })

  it('names others that would be asked for next', async () => {
    const rows = list('pnl,fee,funding,Total cost', [10, '9,1,0.5,0.1'], [7, '-6.5,1.5,-0.25,0.1'])
    const [hint] = await hintsOf(rows)
    expect(hint).toContain('counts: --costs "funding=add" --costs "Total cost=subtract";')
    expect(await netOf(rows, { funding: 'add', 'Total cost': 'subtract' })).toBeCloseTo(2.5 - 2.5 + 0.25 - 0.2, 12)
  })

  it('about a rebate leaves what prices prove of the fee', async () => {
    const rows = list('pnl,fee,rebate', [10, '9,1,0.5'], [-5, '-6.5,1.5,-0.25'], [8, '7,1,0.5'])
    const [hint] = await hintsOf(rows)
    expect(hint).toContain('stats: --costs "rebate=add" where it is;')
    expect(await netOf(rows, { rebate: 'add' })).toBeCloseTo(9.5 + 0.75, 12)
  })

  it('about results before costs by their prices leaves the signs of the others', async () => {
    const rows = list('pnl,fee,funding', [10, '10,1,0.5'], [-5, '-5,1.5,-0.25'], [8, '8,1,0.5'])
    expect(await netOf(rows, { funding: 'add' })).toBeCloseTo(13 - 3.5 + 0.75, 12)
  })
})
