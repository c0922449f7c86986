import { describe, expect, it } from 'vitest'
import { costSummary } from '../../../src/run/summing/costSummary.ts'
import { makeTier, makeTrade } from '../../core/support.ts'
import { playLedger } from '../playLedger.ts'

describe('costSummary', () => {
  it('is a share of a gross above zero alone: what rounding leaves of nothing is none', () => {
    const tiers = [makeTier({ multiplier: 0.1, fee: { perContract: 0.25, maker: 0, taker: 0 } })]
    const costs = (...exits: number[]) =>
      costSummary(playLedger({ tiers, plan: { risk: 0.002 }, trades: exits.map(exit => makeTrade({ exit })) }))
    expect(costs(98, 95, 107).gross).toBeGreaterThan(0)
    expect(costs(98, 95, 107).gross).toBeLessThan(1e-12)
    expect([costs(98, 95, 107), costs(97), costs()].map(each => each.shareOfGross)).toEqual([null, null, null])
    expect(costs(98, 95, 108).shareOfGross).toBeCloseTo(1.5 / 0.1, 6)
  })
})
