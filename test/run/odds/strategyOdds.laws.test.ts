import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../holds.ts'
import { expectLike } from '../../stats/expectLike.ts'
import { odds } from './usualOdds.ts'

describe('strategyOdds', () => {
  it('charges costs as a smaller win, a larger loss and a larger stake', () => {
    const rate = fc.double({ min: 0.3, max: 0.7, noNaN: true })
    const cost = fc.double({ min: 0, max: 0.4, noNaN: true })
    holds(
      fc.property(rate, cost, (winRate, c) => {
        const withCost = odds({ winRate, cost: c, trades: 40, checkUntil: 50, risk: 0.02 })
        const net = { winRate, payoff: (1.6 - c) / (1 + c), risk: 0.02 * (1 + c), trades: 40, checkUntil: 50 }
        const { kelly_risk, zero_growth_risk, expectancy_r, ...rest } = odds(net).values
        const scaled = (value: number | null) => (value === null ? null : value / (1 + c))
        expectLike(withCost.values, { ...rest, kelly_risk: scaled(kelly_risk) }, 1e-6)
        expectLike(withCost.values.zero_growth_risk, scaled(zero_growth_risk), 1e-6)
        expect(withCost.values.expectancy_r).toBeCloseTo(expectancy_r! * (1 + c), 12)
      }),
      { seed: 11, numRuns: 30 },
    )
  })
})
