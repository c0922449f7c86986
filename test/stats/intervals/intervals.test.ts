import { describe, expect, it } from 'vitest'
import { clopperPearson } from '../../../src/stats/intervals/betaIntervals.ts'
import { meanInterval, pairedDifference } from '../../../src/stats/intervals/meanInterval.ts'
import { quantileInterval } from '../../../src/stats/intervals/quantileInterval.ts'
import { quantileRanks } from '../../../src/stats/intervals/quantileRanks.ts'
import { wilson, wilsonLower, wilsonUpper } from '../../../src/stats/intervals/wilson.ts'
import { zeroEventsTrials } from '../../../src/stats/intervals/zeroEventsTrials.ts'
import { expectLike } from '../expectLike.ts'

describe('wilson, clopperPearson, jeffreys', () => {
  it('know nothing without a trial', () => {
    for (const interval of [wilson, clopperPearson]) expect(interval(0, 0)).toEqual({ low: 0, high: 1 })
  })
})

describe('wilsonLower, wilsonUpper', () => {
  it('are the ends of the two-sided interval at twice the error', () => {
    expect(wilsonLower(27, 50, 0.95)).toBeCloseTo(0.425006956335285, 12)
    expect(wilsonUpper(27, 50, 0.95)).toBeCloseTo(0.6508863888018135, 12)
  })

  it('leave room above zero events', () => {
    expect(wilsonLower(0, 1000)).toBe(0)
    expect(wilsonUpper(0, 1000)).toBeGreaterThan(0)
  })
})

describe('quantileRanks', () => {
  it('stays within the sample and says so', () => {
    const ranks = quantileRanks(20, 0.05)
    expect(ranks).toMatchObject({ lower: 1, clamped: true })
    expect(ranks.coverage).toBeLessThan(0.95)
    expect(quantileRanks(20, 0.95)).toMatchObject({ upper: 20, clamped: true })
  })
})

describe('quantileInterval', () => {
  it('reads the values at the ranks and the type-7 quantile', () => {
    const sorted = Float64Array.from({ length: 500 }, (_, i) => i + 1)
    expect(quantileInterval(sorted, 0.5).value).toMatchObject({ value: 250.5, low: 228, high: 273, clamped: false })
  })

  it('is undefined without values', () => {
    expect(quantileInterval(new Float64Array(), 0.5)).toEqual({ value: null, reason: 'no values' })
  })
})

describe('meanInterval', () => {
  it('is the mean ± t × standard error', () => {
    const { value } = meanInterval([1, 2, -1, 0.5, 3], 0.95)
    const expected = {
      mean: 1.1,
      standardError: 0.6782329983125268,
      low: -0.7830766883484384,
      high: 2.9830766883484383,
    }
    expectLike(value, expected)
  })

  it('needs two values', () => {
    expect(meanInterval([1])).toEqual({ value: null, reason: 'fewer than two values' })
    expect(meanInterval([1, 1]).value).toMatchObject({ low: 1, high: 1 })
  })
})

describe('pairedDifference', () => {
  it('cancels what both have in common', () => {
    const common = [10, -400, 3000, 7, 90]
    const difference = [1, 2, -1, 0.5, 3]
    const { value } = pairedDifference(
      common.map((c, i) => c + difference[i]!),
      common,
    )
    expectLike(value, meanInterval(difference).value)
  })

  it('refuses lists that are no pairs', () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow(RangeError)
  })
})

describe('zeroEventsTrials', () => {
  it.each([1, 0.5, 0.05, 0.01, 0.003, 0.0001])('finds the fewest trials that keep the bound at or below %s', share => {
    const trials = zeroEventsTrials(share)
    expect(wilson(0, trials).high).toBeLessThanOrEqual(share)
    if (trials > 1) expect(wilson(0, trials - 1).high).toBeGreaterThan(share)
  })
})
