import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { playBatch } from '../../src/core/batch.ts'
import { makeTape } from '../../src/core/tape.ts'
import { holds } from '../holds.ts'
import { inLegs, leg, price } from './makeLegs.ts'
import { compile, MICRO_STANDARD, makeTier, makeVenue, play } from './support.ts'

const runs = { seed: 1312, numRuns: 300 }
const randomLegs = fc
  .array(fc.record({ price, worst: fc.integer({ min: 320, max: 400 }).map(quarters => quarters / 4) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map(list =>
    inLegs(
      ...list.map((each, l) =>
        leg(l + 1 === list.length ? 1 : (l + 1) / 6, each.price, { worst: Math.min(each.worst, each.price) }),
      ),
    ),
  )

describe('drivers on tapes with legs', () => {
  it('end in the same bits with a journal and without one', () => {
    holds(
      fc.property(fc.array(randomLegs, { minLength: 1, maxLength: 20 }), fc.boolean(), (trades, perpetual) => {
        const margin = perpetual ? { margin: [] } : {}
        const tiers = MICRO_STANDARD.map(tier => ({ ...tier, spreadTicks: 0.1, ...margin }))
        const plan = { risk: 0.05, qualify: { trades: 2, expectancy: -9, winRate: 0, confidence: null }, ruin: 0.1 }
        const setUp = { tiers, plan, trades, venue: perpetual ? makeVenue() : null, account: { leverage: 7 } }
        const compiled = compile(setUp)
        const { account } = play(setUp)
        const picks = Uint32Array.from(trades.keys())
        const { finalEquity, worstDrawdown } = playBatch(compiled.plan, compiled.quotes, picks, trades.length, false)
        expect(finalEquity[0]).toBe(account.equity)
        expect(worstDrawdown[0]).toBe(account.worstDrawdown)
      }),
      runs,
    )
  })

  it('make of halves at one price what one exit makes, in whole pairs', () => {
    holds(
      fc.property(price, fc.integer({ min: 1, max: 20 }), (exit, pairs) => {
        const plan = { risk: 2 * pairs * 0.011, minimumOne: true }
        const tiers = [makeTier({ spreadTicks: 0.5, fee: { perContract: 0.5, maker: 0, taker: 0 } })]
        const setUp = { tiers, plan }
        const halves = play({ ...setUp, trades: [inLegs(leg(0.5, exit), leg(1, exit))] }).rows[0]!
        const whole = play({ ...setUp, trades: [inLegs(leg(1, exit))] }).rows[0]!
        expect(halves.net).toBeCloseTo(whole.net, 9)
        expect(halves.worstEquity).toBeCloseTo(whole.worstEquity, 9)
      }),
      runs,
    )
  })

  it('keep every leg of a trade through a tape', () => {
    holds(
      fc.property(fc.array(randomLegs, { maxLength: 5 }), trades => {
        const { legs, legFirst, count } = makeTape(trades)
        const kept = Array.from({ length: count }, (_, i) => [...legs.price.slice(legFirst[i], legFirst[i + 1])])
        expect(kept).toEqual(trades.map(trade => trade.legs!.map(each => each.price)))
      }),
      runs,
    )
  })
})
