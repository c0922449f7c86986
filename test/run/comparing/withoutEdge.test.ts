import { describe, expect, it } from 'vitest'
import { makeTape, Place, Reason, type TapeLeg } from '../../../src/core/tape.ts'
import type { LevelFigures } from '../../../src/results/samples.ts'
import { closedR } from '../../../src/run/comparing/proofPool.ts'
import { poolWithoutEdge, withoutEdge } from '../../../src/run/comparing/withoutEdge.ts'
import { riskVariant } from '../../../src/run/sampling/lanes.ts'
import { compile, makeTier, makeTrade, results } from '../../core/support.ts'
import { makeSamples } from '../../report/makeSamples.ts'

const tradeLeg: TapeLeg = {
  gone: 1,
  price: 130,
  time: 0,
  bar: -1,
  place: Place.open,
  rests: false,
  stop: 90,
  stopTouched: false,
  worst: 99,
  fundingPerUnit: 0,
  reason: Reason.signal,
}
const meanOf = (r: readonly number[]) => r.reduce((sum, x) => sum + x, 0) / r.length

describe('poolWithoutEdge', () => {
  it('moves every exit by the same multiple of its own stop distance, so that the mean is 0', () => {
    const { quotes } = compile({ trades: results(2, -1, 1, -1, 3) })
    const { quotes: moved, moved: by } = poolWithoutEdge(quotes).value!
    expect(by).toBeCloseTo(0.8, 12)
    expect(meanOf(closedR(moved))).toBeCloseTo(0, 12)
    closedR(moved).forEach((r, i) => {
      expect(r).toBeCloseTo(closedR(quotes)[i]! - 0.8, 12)
    })
  })

  it('leaves no rest where costs are part of the risk, for longs and shorts', () => {
    const costly = makeTier({ fee: { perContract: 1, maker: 0, taker: 0 }, spreadTicks: 2 })
    const trades = [makeTrade({ exit: 130 }), makeTrade({ side: -1, exit: 70 }), ...results(-1, 0.5)]
    const { quotes } = compile({ trades, tiers: [costly] })
    expect(meanOf(closedR(quotes))).toBeGreaterThan(0.1)
    expect(Math.abs(meanOf(closedR(poolWithoutEdge(quotes).value!.quotes)))).toBeLessThan(1e-8)
  })

  it('keeps the worst price no better than the exit', () => {
    const { quotes } = compile({ trades: results(2, 2) })
    const { tape } = poolWithoutEdge(quotes).value!.quotes
    for (let i = 0; i < tape.count; i++)
      expect(tape.worst[i]! * tape.side[i]!).toBeLessThanOrEqual(tape.exit[i]! * tape.side[i]!)
  })

  it('keeps which fills are outside the main session', () => {
    const legs = [
      { ...tradeLeg, gone: 0, price: 104, worst: 99 },
      { ...tradeLeg, gone: 1, price: 130, worst: 99 },
    ]
    const outside = { entry: Uint8Array.of(1), leg: Uint8Array.of(0, 1) }
    const trades = { ...makeTape([makeTrade({ exit: 130, legs })]), outside }
    const tiers = [makeTier({ spreadTicks: 1, spreadTicksOutside: 3 })]
    const { tape, exitSpread } = poolWithoutEdge(compile({ trades, tiers }).quotes).value!.quotes
    expect(tape).toMatchObject({ outside })
    expect(tape.legs.price[1]).toBeLessThan(110)
    expect([...exitSpread]).toEqual([0.5, 1.5])
  })

  it('leaves trades without a gain as they are', () => {
    const { quotes } = compile({ trades: results(1, -1, -1) })
    expect(poolWithoutEdge(quotes).value).toEqual({ quotes, moved: 0 })
  })

  it('moves no exit to a price at or below zero, and says so', () => {
    const { quotes } = compile({ trades: results(-1, 40, 40) })
    expect(poolWithoutEdge(quotes)).toEqual({
      value: null,
      reason: 'an exit would have to be moved to a price at or below zero',
    })
  })
})

describe('withoutEdge', () => {
  const [figures] = makeSamples().risks
  const level = (risk: number, drawdown: number, riskTakenShare: number | null = 1): LevelFigures => {
    const drawdownP95 = { value: drawdown, low: drawdown, high: drawdown }
    const none = { share: 0, low: 0, high: 0.001 }
    return { ...figures!, ...riskVariant(risk), drawdownP95, riskTakenShare, ruined: none, stalled: none }
  }

  it('takes the largest level that can be traded and keeps the limits, whether or not it grows', () => {
    const levels = [level(0.005, 0, null), level(0.01, 0.2), level(0.02, 0.3), level(0.03, 0.31)]
    const limits = { ruin: 0.01, drawdown: 0.3 }
    const moved = [0.1, 0.2, 0.3, 0.4]
    expect(withoutEdge(moved, levels, limits)).toEqual({
      moved: 0.3,
      levels,
      within: ['0.01', '0.02'],
      largest: '0.02',
    })
    const none = { moved: 0.1, within: [], largest: null }
    expect(withoutEdge(moved, levels, { ruin: 0.0001, drawdown: null })).toMatchObject(none)
  })

  it('goes by the risk and not by the place, of equal risks by the last', () => {
    const named = (variant: string, risk: number) => ({ ...level(risk, 0.1), variant })
    const levels = [named('two', 0.02), named('also two', 0.02), named('one', 0.01)]
    const found = withoutEdge([0.2, 0.3, 0.1], levels, { ruin: 0.01, drawdown: 0.3 })
    expect(found).toMatchObject({ moved: 0.3, within: ['two', 'also two', 'one'], largest: 'also two' })
  })
})
