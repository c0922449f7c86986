import { describe, expect, it } from 'vitest'
import { moneyWeightedReturn } from '../../../src/stats/metrics/moneyWeighted.ts'

const DAY = 86_400_000
const flow = (day: number, amount: number) => ({ row: 1, time: day * DAY, amount, equityBefore: 1000 })

describe('moneyWeightedReturn', () => {
  it('is the rate that compounds start and flows to the final equity', () => {
    const curve = { time: [0, 365 * DAY], equity: [1000, 1600], flows: [flow(100, 500), flow(200, -200)] }
    // Root found with scipy's brentq.
    expect(moneyWeightedReturn(curve).value).toBeCloseTo(0.23693821779675583, 12)
  })

  it('is −1 where all is lost', () => {
    expect(moneyWeightedReturn({ time: [0, 99 * DAY], equity: [1000, 0], flows: [flow(9, 5)] }).value).toBe(-1)
  })

  it('counts what was taken out before the account was empty', () => {
    const year = 365.25
    const emptied = { time: [0, year * DAY], equity: [1000, 0] }
    expect(moneyWeightedReturn({ ...emptied, flows: [flow(year, -1100)] }).value).toBeCloseTo(0.1, 12)
    expect(moneyWeightedReturn({ ...emptied, flows: [flow(year / 2, -500)] }).value).toBeCloseTo(-0.75, 12)
  })

  it('needs flows, times and a day', () => {
    expect(moneyWeightedReturn({ time: [0, DAY], equity: [1, 2] }).reason).toBe('no cash flows')
    expect(moneyWeightedReturn({ time: null, equity: [1, 2], flows: [flow(0, 1)] }).reason).toBe('no times')
    const hours = { time: [0, DAY - 1], equity: [1, 2], flows: [flow(0, 1)] }
    expect(moneyWeightedReturn(hours).reason).toBe('less than one day')
    const day = { time: [0, DAY], equity: [1, 2.01], flows: [flow(0, 1)] }
    expect(moneyWeightedReturn(day).value).toBeCloseTo(1.005 ** 365.25 - 1, 9)
  })
})
