import { describe, expect, it } from 'vitest'
import { lastEntryOf, stepUpCosts } from '../../../src/run/summing/stepUpCosts.ts'
import { compile, makeTier, makeTrade } from '../../core/support.ts'

/** A micro with a spread of a tick and slippage of one a side, against a standard ten times as large. */
function costs(microFee: number, standardFee: number, rate = 0, price = 100) {
  const tier = (name: string, multiplier: number, perContract: number) =>
    makeTier({
      name,
      multiplier,
      tick: 0.25,
      spreadTicks: 1,
      slippageTicks: 1,
      fee: { perContract, maker: 0, taker: rate },
    })
  const { quotes } = compile({
    tiers: [tier('micro', 2, microFee), tier('standard', 20, standardFee)],
    trades: [makeTrade()],
  })
  return stepUpCosts(quotes.contracts, price)[0]!
}

describe('stepUpCosts', () => {
  it('sets one large contract against as many small ones, in and out by the market', () => {
    // 1.5 ticks of 0.25 a side: 0.75 a unit both ways; fees of 0.62 and 2.15 a side.
    expect(costs(0.62, 2.15)).toEqual({
      ...{ small: 'micro', large: 'standard', ratio: 10, from: 8 },
      costOfLarge: expect.closeTo(20 * 0.75 + 2 * 2.15, 12),
      costOfSmall: expect.closeTo(10 * (2 * 0.75 + 2 * 0.62), 12),
    })
  })

  it('takes the fewest small ones that cost more: equality is not more', () => {
    // 1.5 + 2 × 0.25 = 2 each: eight cost 16, as one large does with fees of 0.5 a side.
    expect(costs(0.25, 0.5)).toMatchObject({ costOfLarge: 16, from: 9 })
    expect(costs(0.25, 0.5001).from).toBe(9)
    expect(costs(0.25, 0.4999).from).toBe(8)
  })

  it('never is cheaper where the small ones cost no more all together', () => {
    expect(costs(0.1, 1).from).toBeNull()
    expect(costs(0.1, 1.5).from).toBeNull()
  })

  it('takes fees by rate at the price, of each fill', () => {
    const { costOfLarge } = costs(0, 0, 0.001, 1000)
    expect(costOfLarge).toBeCloseTo(15 + 20 * 0.001 * (1000.375 + 999.625), 9)
  })

  it('sets each size against each smaller one, not against the smallest alone', () => {
    const tiers = [1, 10, 100].map(multiplier => makeTier({ name: `x${multiplier}`, multiplier }))
    const { quotes } = compile({ tiers, trades: [makeTrade()] })
    const pairs = stepUpCosts(quotes.contracts, 100).map(({ small, large, ratio }) => `${ratio} ${small} ${large}`)
    expect(pairs).toEqual(['10 x1 x10', '100 x1 x100', '10 x10 x100'])
  })

  it('says nothing without a price', () => {
    const { quotes } = compile({ trades: [makeTrade({ void: true, exit: Number.NaN })] })
    expect(lastEntryOf(quotes.tape)).toBeNaN()
    expect(stepUpCosts(quotes.contracts, Number.NaN)).toEqual([])
  })
})
