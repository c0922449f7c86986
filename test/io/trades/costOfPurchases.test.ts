import { describe, expect, it } from 'vitest'
import { problemsOf, temporaryFolder } from '../inputs.ts'
import { statsOfRows } from './statsOfRows.ts'

const folder = temporaryFolder()
/** Costs that are `worth` times price and quantity. */
const list = (worth: number) => [
  'symbol,side,qty,entry,exit,close date,pnl,cost,commission',
  ...[
    ['MNQ', 'long', 2, 19500, 19511, 44],
    ['MNQ', 'short', 1, 19400, 19410, -20],
    ['ES', 'long', 3, 5000, 5001, 150],
  ].map(([symbol, side, qty, entry, exit, pnl], i) => {
    const cost = Number(qty) * Number(entry) * (symbol === 'MNQ' ? worth : worth * 25)
    return [symbol, side, qty, entry, exit, `2024-03-2${i}`, pnl, cost.toFixed(2), 1].join()
  }),
]

describe('a column "cost"', () => {
  it('is none where it is as many times price and quantity as a point of each market is worth', async () => {
    const { values } = await statsOfRows(folder, list(2))
    expect(values.net_profit).toBe(44 - 20 + 150 - 3)
  })

  it('is asked for where it is a share of that, as a fee is', async () => {
    expect(await problemsOf(() => statsOfRows(folder, list(0.0005)))).toMatchObject([
      { message: expect.stringContaining('is "cost" what a trade cost') },
    ])
  })
})
