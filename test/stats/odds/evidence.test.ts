import { describe, expect, it } from 'vitest'
import { minimumTrackRecord, probabilisticSharpe } from '../../../src/stats/metrics/probabilisticSharpe.ts'
import { expectedMaximum } from '../../../src/stats/odds/deflatedSharpe.ts'
import { falsePromotionRate } from '../../../src/stats/odds/falsePromotion.ts'
import { meanPower } from '../../../src/stats/odds/meanPower.ts'
import { tradesForPower, winRateTest } from '../../../src/stats/odds/winRateTest.ts'

describe('winRateTest', () => {
  it('counts a size of exactly the level', () => {
    expect(winRateTest(5, 0.5, 0.9, 1 / 32).criticalWins).toBe(5)
    expect(winRateTest(5, 0.5, 0.9, 1 / 33)).toMatchObject({ criticalWins: 6, power: 0 })
  })
})

describe('tradesForPower', () => {
  it('refuses an alternative that is not above', () => {
    expect(() => tradesForPower(0.5, 0.5)).toThrow(RangeError)
  })
})

describe('meanPower', () => {
  it('is half where the mean lies at the bound of the test, and 80% with the trades that it asks for', () => {
    const bound = 1.6448536269514722
    expect(meanPower(bound / 10, 1, 100).power).toBeCloseTo(0.5, 12)
    const { value } = meanPower(0.2, 1, 100).tradesNeeded
    expect(value).toBe(155)
    expect(meanPower(0.2, 1, value!).power).toBeGreaterThanOrEqual(0.8)
    expect(meanPower(0.2, 1, value! - 1).power).toBeLessThan(0.8)
  })

  it('shows nothing of a mean at or below 0, for any number of trades', () => {
    expect(meanPower(0, 1, 100)).toMatchObject({ noGain: 0.5, tradesNeeded: { value: null } })
    expect(meanPower(0, 1, 100).power).toBeCloseTo(0.05, 12)
    expect(meanPower(-0.1, 1, 100).tradesNeeded.reason).toBe('the mean is not above zero')
  })

  it.each([0, -1, Number.NaN])('refuses a deviation of %d: there is nothing to test', deviation => {
    for (const mean of [0.1, 0, -0.1]) expect(() => meanPower(mean, deviation, 100)).toThrow(RangeError)
  })
})

describe('probabilisticSharpe', () => {
  it('needs two returns', () => {
    expect(probabilisticSharpe({ sharpe: 1, skew: 0, kurtosis: 3 }, 0, 1).reason).toBe('fewer than two returns')
    expect(probabilisticSharpe({ sharpe: 0.1, skew: 0, kurtosis: 3 }, 0, 2).value).toBeGreaterThan(0.5)
  })

  it('is undefined where two returns alone leave no estimation error', () => {
    const certain = probabilisticSharpe({ sharpe: 1, skew: 2, kurtosis: 5 }, 0, 10)
    expect(certain.reason).toBe('the Sharpe ratio has no estimation error')
  })
})

describe('minimumTrackRecord', () => {
  it('is undefined at the benchmark', () => {
    const { reason } = minimumTrackRecord({ sharpe: 0.1, skew: 0, kurtosis: 3 }, 0.1, 0.95)
    expect(reason).toBe('the Sharpe ratio is not above the benchmark')
  })
})

describe('expectedMaximum', () => {
  it('is 0 for one', () => {
    expect(expectedMaximum(1)).toBeCloseTo(0, 14)
  })
})

describe('falsePromotionRate', () => {
  it('is the chance of a coin flip to look profitable at some check', () => {
    const qualifies = ({ sumR }: { sumR: number }) => sumR > 0
    expect(falsePromotionRate(1, { firstCheck: 50, lastCheck: 100, qualifies })).toBeCloseTo(0.7070539527074962, 12)
  })

  it('hands over the sums of R and of its square', () => {
    const seen: number[][] = []
    falsePromotionRate(2, {
      firstCheck: 2,
      lastCheck: 2,
      qualifies: ({ trades, wins, sumR, sumSquaredR }) => seen.push([trades, wins, sumR, sumSquaredR]) > 99,
    })
    expect(seen.slice(0, 3)).toEqual([
      [2, 2, 4, 8],
      [2, 1, 1, 5],
      [2, 0, -2, 2],
    ])
  })
})
