import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../holds.ts'
import { makeTier, makeTrade, makeVenue, play } from './support.ts'
import { flat, jumping, maintenance, tableLiquidation, tiered } from './tieredMargin.ts'

describe('liquidationPrice', () => {
  it('a 1x long of many contracts has none, whatever rounding leaves of zero', () => {
    const tier = (multiplier: number) =>
      makeTier({ name: String(multiplier), multiplier, margin: [], slippageTicks: 0.5 })
    holds(
      fc.property(fc.double({ min: 100, max: 100_000, noNaN: true }), entry => {
        const { rows } = play({
          tiers: [tier(0.001), tier(0.01)],
          venue: makeVenue({ maintenance: flat(0.005) }),
          account: { start: 5000, leverage: 1 },
          plan: { risk: 0.01, marginBuffer: 0, qualify: { trades: 1, expectancy: -9, winRate: 0, confidence: null } },
          trades: [entry, entry].map(price =>
            makeTrade({ entry: price, stop: price * 0.98, exit: price, worst: price }),
          ),
        })
        expect(rows.map(row => row.status)).toEqual(['taken', 'taken'])
        expect(rows.map(row => row.liquidationPrice)).toEqual([Number.NaN, Number.NaN])
      }),
      { seed: 20 },
    )
  })

  describe('from a table by notional', () => {
    it('is the first price from the entry at which equity is no more than maintenance', () => {
      const table = fc.constantFrom(flat(0.01), tiered, jumping, [
        { upTo: 900, rate: 0.002, deduction: 0 },
        ...flat(0.04),
      ])
      const run = fc.record({
        table,
        side: fc.constantFrom(1, -1),
        quantity: fc.double({ min: 0.5, max: 200, noNaN: true }),
        entry: fc.double({ min: 20, max: 300, noNaN: true }),
        leverage: fc.double({ min: 1, max: 60, noNaN: true }),
      })
      holds(
        fc.property(run, ({ table, side, quantity, entry, leverage }) => {
          const margin = (quantity * entry) / leverage
          const spare = (price: number) =>
            margin + side * quantity * (price - entry) - maintenance(table, quantity * price)
          if (spare(entry) <= 1e-6 * margin) return
          const price = tableLiquidation(table, side, quantity, entry, leverage)
          if (Number.isNaN(price)) {
            expect(side).toBe(1)
            expect(spare(1e-9)).toBeGreaterThan(-1e-6)
            return
          }
          expect(side * (entry - price)).toBeGreaterThan(0)
          expect(spare(price - side * 1e-6 * entry)).toBeLessThanOrEqual(0)
          for (let step = 1; step <= 50; step++) {
            const before = entry + ((price - entry) * step) / 50
            expect(spare(before + side * 1e-6 * entry)).toBeGreaterThan(0)
          }
        }),
        { seed: 27, numRuns: 1000 },
      )
    })
  })
})
