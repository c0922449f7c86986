import { describe, expect, it } from 'vitest'
import { briefReceipt } from '../../../src/report/series/briefReceipt.ts'
import { BAR_ERA } from '../../../src/results/barClock.ts'

const trade = {
  ...{ trade: 2495, x: BAR_ERA + 4, x2: BAR_ERA + 1007, entry: 50_123, exit: 51_125, stop: 49_621.6 },
  ...{ r: 1.9583, long: true, won: true, contracts: [3, 1] },
}
const tiers = [
  { symbol: 'MEX', unit: 1 },
  { symbol: 'EX', unit: 10 },
]

describe('the brief receipt of a trade', () => {
  it('tells side, contracts, times, prices as fine as the chart, and the result', () => {
    expect(briefReceipt(trade, { tiers, timed: true }).split('\n')).toEqual([
      'Trade 2,495, long, 1 EX + 3 MEX',
      'bar 4 to bar 1,007',
      'In at about 50,123, stop 49,621.60, out at 51,125',
      'Won, +1.96 R',
    ])
    const untimed = briefReceipt({ ...trade, x: 4, x2: 5, won: false, r: -1 }, { tiers, timed: false })
    expect(untimed).not.toMatch(/1970|bar/)
    expect(untimed).toContain('Lost, −1.00 R')
  })
})
