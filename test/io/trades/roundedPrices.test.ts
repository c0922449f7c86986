import { describe, expect, it } from 'vitest'
import { linesOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()

/** Longs from 100 of one to five units whose move is written to 0.1, by what their costs took off the result. */
const list = (taken: (fee: number) => number) => [
  'symbol,side,entry,exit,quantity,pnl,fee',
  ...Array.from({ length: 40 }, (_, i) => {
    const [quantity, move] = [1 + (i % 5), ((i * 7) % 13) - 5.96 + (i % 3) * 0.03]
    const fee = 0.2 * quantity
    return `X,buy,100,${(100 + move).toFixed(1)},${quantity},${(quantity * move - taken(fee)).toFixed(4)},${fee.toFixed(1)}`
  }),
]

describe('results beside prices that are rounded', () => {
  it('are asked for where all trades together say that they are after costs', async () => {
    const after = list(fee => fee)
    expect(await linesOf(() => statsOfRows(folder, after))).toEqual([
      '1 : by its prices, all trades together, "pnl" is after "fee", and by its name, platform or signs before them',
    ])
    const { values } = await statsOfRows(folder, after, { costs: 'included' })
    const sum = after.slice(1).reduce((total, row) => total + Number(row.split(',')[5]), 0)
    expect(values.net_profit).toBeCloseTo(sum, 9)
  })

  it('are read as before where these agree, or tell neither', async () => {
    const sumOf = (rows: readonly string[]) =>
      rows.slice(1).reduce((total, row) => total + Number(row.split(',')[5]) - Number(row.split(',')[6]), 0)
    for (const rows of [list(() => 0), list(fee => fee / 2)])
      expect((await statsOfRows(folder, rows)).values.net_profit).toBeCloseTo(sumOf(rows), 9)
  })

  it('are asked for where the digits that are left out explain one of them alone, in few trades', async () => {
    for (const [rows, text] of [
      [list(fee => fee), '"pnl" is after "fee", and by its name, platform or signs before them'],
      [list(() => 0).map(row => row.replace('pnl', 'net pnl')), '"net pnl" is before "fee", and by its name'],
    ] as const)
      expect((await linesOf(() => statsOfRows(folder, rows.slice(0, 8)))).join()).toContain(text)
    expect(await statsOfRows(folder, list(() => 0).slice(0, 8))).toHaveProperty('values.n_trades', 7)
  })
})
