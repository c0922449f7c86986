import { describe, expect, it } from 'vitest'
import { binomialCdf } from '../../../src/stats/distributions/binomial.ts'
import { wilson } from '../../../src/stats/intervals/wilson.ts'
import { qualificationProbability } from '../../../src/stats/odds/falsePromotion.ts'
import { meanPower } from '../../../src/stats/odds/meanPower.ts'
import { expectProbability } from '../../simulation/sampleBets.ts'
import { COIN, luckOf, proofOf, proven, SAMPLES, TRADES } from './proofOf.ts'

describe('proofOfEdge', () => {
  it('takes the edge out of the trades first: a coin with an edge is promoted as falsely as one without', () => {
    const bet = { winProbability: 0.7, payoff: 1 }
    const edge = Array.from({ length: 20 }, (_, i) => (i < 14 ? 1 : -1))
    // Without its mean of 0.4 R the coin wins 0.6 R and loses 1.4 R.
    const exact = qualificationProbability(
      { ...bet, payoff: 0.6 / 1.4 },
      { firstCheck: 50, lastCheck: TRADES, qualifies: ({ sumR }) => sumR > 1e-9 },
    )
    expectProbability(SAMPLES * proven(edge).falsePromotion.share, SAMPLES, exact.atAnyCheck)
  })

  it('applies the plan’s own qualification', () => {
    const share = (qualify: object) => proven(COIN, { qualify }).falsePromotion.share
    const plain = share({})
    expect(share({ trades: 90 })).toBeLessThan(plain)
    expect(share({ confidence: 0.95 })).toBeLessThan(0.25)
    expect(share({ winRate: 0.9 })).toBe(0)
    expect(share({ trades: TRADES + 1 })).toBe(0)
  })

  it('says what the trades can prove, as the test of a mean does where trades are independent', () => {
    const r = [1, -1, 1.2, 0.8, -1, 1, 1.1, -1, 0.9, -0.5]
    const mean = r.reduce((sum, each) => sum + each, 0) / r.length
    const deviation = Math.sqrt(r.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (r.length - 1))
    const proof = proven(r)
    expect(proof).toMatchObject({ trades: TRADES, poolSize: 10, paths: null, block: 1 })
    expect(proof.meanR).toBeCloseTo(mean, 12)
    expect(proof.deviationR).toBeCloseTo(deviation, 12)
    const normal = meanPower(mean, deviation, TRADES, 0.975)
    expect(Math.abs(proof.power.share - normal.power)).toBeLessThan(0.08)
    expect(Math.abs(proof.noGain.share - normal.noGain)).toBeLessThan(0.03)
    expect(proof.power).toMatchObject(wilson(SAMPLES * proof.power.share, SAMPLES))
    expect(proof.tradesNeeded).toBe(normal.tradesNeeded.value)
    expect(proven([1, -1, -1]).tradesNeeded).toBeNull()
  })

  it('says how little the power itself is known: redrawn tapes put it anywhere', () => {
    const proof = proven([3, -1, -1, 1, -1, 2, -1, -0.5, 1, -1])
    expect(proof.powerOverPools.low).toBeLessThan(0.05)
    expect(proof.powerOverPools.high).toBeGreaterThan(0.8)
    expect(proof.tradesNeededOverPools.low).toBeLessThan(proof.tradesNeeded!)
    expect(proof.tradesNeededOverPools.high).toBeNull()
    const long = proven(Array.from({ length: 3000 }, (_, i) => (i % 5 < 3 ? 1 : -1)))
    expect(long.powerOverPools.high - long.powerOverPools.low).toBeLessThan(0.5)
    expect(long.tradesNeededOverPools.high).toBeLessThan(2 * long.tradesNeeded!)
  })

  it('shows nothing in samples of fewer than 30 trades', () => {
    const win = [2, 2.1, 1.9]
    expect(proven(win, { trades: 30 }).power.share).toBe(1)
    expect(proven(win, { trades: 29 }).power.share).toBe(0)
  })

  it('finds the chance of a coin to end without gain', () => {
    expectProbability(SAMPLES * proven(COIN).noGain.share, SAMPLES, binomialCdf(TRADES / 2, TRADES, 0.5))
  })

  it('sees that losses that follow losses make a gain less certain', () => {
    const streaks = Array.from({ length: 200 }, (_, i) => (i % 40 < 24 ? 1 : -1))
    expect(proven(streaks, { block: 20 }).noGain.share).toBeGreaterThan(3 * proven(streaks).noGain.share)
  })

  it('finds nothing in samples of one trade', () => {
    expect(proven(COIN, { trades: 1 }).power.share).toBe(0)
  })

  it('proves nothing from one trade, or from trades that are all alike, and says why', () => {
    expect(proofOf([1])).toEqual({ value: null, reason: 'it takes two trades to see how much results vary' })
    expect(proofOf([1, 1, 1])).toEqual({ value: null, reason: 'all trades have the same result in R' })
  })
})

describe('passedByLuck', () => {
  it('is the false promotion that a comparison finds on the same draws', () => {
    const edge = Array.from({ length: 20 }, (_, i) => (i < 14 ? 1 : -1))
    expect(luckOf(edge)).toEqual(proven(edge).falsePromotion)
  })

  it('has no value where no sample can pass, or results do not vary', () => {
    expect(luckOf(COIN, { trades: 40 })).toBeNull()
    expect(luckOf([1, 1, 1])).toBeNull()
  })
})
