import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
/** Purchases and sales of shares with what `third` took, each amount at a rate. */
const list = (rates: readonly number[], off = 0) => [
  'time,product,side,quantity,price,local value,value,transaction and/or third,total',
  ...[
    ['buy', 10, 500],
    ['sell', 10, 510],
    ['buy', 4, 505],
    ['sell', 4, 500],
  ].map(([side, quantity, price], i) => {
    const local = (side === 'buy' ? -1 : 1) * Number(quantity) * Number(price)
    const [value, third] = [local / rates[i]!, -1 - i / 10]
    const cells = [side, quantity, price, local.toFixed(2), value.toFixed(2), third.toFixed(2)]
    return `2024-01-15 1${i}:00:00,SPY,${[...cells, (value + third + off).toFixed(2)].join(',')}`
  }),
]
/** 10 · 10 - 4 · 5. */
const GROSS = 80

describe('a column by which totals differ from price times quantity', () => {
  it('is a cost, whatever its name', async () => {
    const { values } = await statsOfRows(folder, list([1, 1, 1, 1]))
    expect(values.net_profit).toBeCloseTo(GROSS - 4.6, 9)
  })

  it('is asked for where the totals are in another currency, with the sign that its amounts have', async () => {
    const rows = list([1.1, 1.11, 1.12, 1.1])
    const hint = '--costs "transaction and/or third=add"'
    const problem = expect.objectContaining({ hint: expect.stringContaining(hint) })
    await expect(statsOfRows(folder, rows)).rejects.toMatchObject({ problems: [problem] })
    await expect(statsOfRows(folder, rows, { pointValue: 1 })).rejects.toMatchObject({ problems: [problem] })
    const each = { 'transaction and/or third': 'add' } as const
    expect((await statsOfRows(folder, rows, { pointValue: 1, costs: each })).values.net_profit).toBeCloseTo(
      GROSS - 4.6,
      9,
    )
  })

  it('is none where the totals have lost more', async () => {
    expect((await statsOfRows(folder, list([1, 1, 1, 1], -0.5))).values.net_profit).toBe(GROSS)
  })
})
