import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { moneyWeightedReturn } from '../../../src/stats/metrics/moneyWeighted.ts'

const DAY = 86_400_000
const flow = (day: number, amount: number) => ({ row: 1, time: day * DAY, amount, equityBefore: 1000 })

describe('moneyWeightedReturn', () => {
  test.prop(
    [
      fc.double({ min: -0.9, max: 5, noNaN: true }),
      fc.integer({ min: 1, max: 699 }),
      fc.double({ min: 0, max: 900, noNaN: true }),
    ],
    { seed: 20250103 },
  )('finds the rate of money that grows at one rate', (rate, day, amount) => {
    const grown = (from: number, to: number) => (1 + rate) ** ((to - from) / 365.25)
    const final = 1000 * grown(0, 700) + amount * grown(day, 700)
    const curve = { time: [0, 700 * DAY], equity: [1000, final], flows: [flow(day, amount)] }
    expect(moneyWeightedReturn(curve).value).toBeCloseTo(rate, 9)
  })
})
