import { describe, expect, it } from 'vitest'
import { smallestTierR } from '../../../src/run/market/smallestTierR.ts'
import { compile, makeTier, makeTrade, results } from '../../core/support.ts'

describe('smallestTierR', () => {
  it('counts R after costs and funding', () => {
    const costly = makeTier({ fee: { perContract: 1, maker: 0, taker: 0 } })
    const coin = compile({ trades: results(1, -1), tiers: [costly] }).quotes
    expect((smallestTierR(coin, 0) + smallestTierR(coin, 1)) / 2).toBeCloseTo(-2 / 12, 12)
    const trades = [makeTrade({ fundingPerUnit: 2 }), makeTrade({ side: -1, fundingPerUnit: 4 })]
    const { quotes } = compile({ trades })
    expect([smallestTierR(quotes, 0), smallestTierR(quotes, 1)]).toEqual([
      expect.closeTo(0.8, 12),
      expect.closeTo(1.4, 12),
    ])
  })
})
