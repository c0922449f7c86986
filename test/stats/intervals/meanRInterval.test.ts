import { describe, expect, it } from 'vitest'
import { studentQuantile } from '../../../src/stats/distributions/student.ts'
import { hallInterval } from '../../../src/stats/intervals/hallInterval.ts'
import { longRunFactor } from '../../../src/stats/intervals/longRunFactor.ts'
import { meanRAt, meanRInterval } from '../../../src/stats/intervals/meanRInterval.ts'

describe('hallInterval', () => {
  const shape = { size: 50, mean: 0.4, standardError: 0.1 }

  it('is that of t where the values are not skewed', () => {
    const { low, high } = hallInterval({ ...shape, skew: 0 }, 2)
    expect([low, high]).toEqual([0.4 - 2 * 0.1, 0.4 + 2 * 0.1])
  })

  it('turns Hall’s polynomial round', () => {
    for (const skew of [-3, -0.5, 1e-7, 2]) {
      const { low, high } = hallInterval({ ...shape, skew }, 2)
      const a = skew / Math.sqrt(50)
      const polynomial = (t: number) => t + (a * t ** 2) / 3 + (a ** 2 * t ** 3) / 27 + a / 6
      expect(polynomial((0.4 - low) / 0.1)).toBeCloseTo(2, 9)
      expect(polynomial((0.4 - high) / 0.1)).toBeCloseTo(-2, 9)
    }
  })

  it('reaches further down where rare losses are large, and further up where rare wins are', () => {
    const reach = (skew: number) => {
      const { low, high } = hallInterval({ ...shape, skew }, 2)
      return high - 0.4 - (0.4 - low)
    }
    expect(reach(-2)).toBeLessThan(-0.02)
    expect(reach(2)).toBeGreaterThan(0.02)
  })
})

describe('longRunFactor', () => {
  it('is the weighted sum of autocorrelations', () => {
    // Eight values, two lags: sums of products 8, 5 and 2.
    const streaks = Float64Array.of(1, 1, 1, 1, -1, -1, -1, -1)
    expect(longRunFactor(streaks)).toBeCloseTo(1 + 2 * ((2 / 3) * (5 / 8) + (1 / 3) * (2 / 8)), 12)
  })

  it('gives no credit for results that take turns, and nothing to those that do not vary', () => {
    expect(longRunFactor(Float64Array.of(1, -1, 1, -1, 1, -1, 1, -1))).toBe(1)
    expect(longRunFactor(new Float64Array(9))).toBe(1)
  })
})

describe('meanRInterval', () => {
  it('adds the loss that was not seen: thirty small wins prove nothing', () => {
    const wins = Array.from({ length: 30 }, (_, i) => 0.2 + (i % 3) / 1000)
    const { mean, low, high } = meanRInterval(wins).value!
    expect(mean).toBeCloseTo(0.201, 12)
    expect(low).toBeLessThan(-0.05)
    expect(high).toBeGreaterThan(mean)
  })

  it('is Hall’s interval of the results and one loss more', () => {
    const r = [2, -1.5, 1, 0.5, -1, 3]
    const more = [...r, -1.5]
    const centre = more.reduce((sum, x) => sum + x, 0) / 7
    const moment = (power: number) => more.reduce((sum, x) => sum + (x - centre) ** power, 0) / 7
    const skew = moment(3) / moment(2) ** 1.5
    const standardError = Math.sqrt(moment(2) / 6)
    const expected = hallInterval({ size: 7, mean: centre, standardError, skew }, studentQuantile(0.975, 6))
    const { mean, low, high } = meanRInterval(r).value!
    expect(mean).toBeCloseTo(4 / 6, 14)
    expect(low).toBeCloseTo(expected.low, 12)
    expect(high).toBeCloseTo(expected.high, 12)
  })

  it('takes the unseen loss for 1 R at least and for 2 R at most', () => {
    const centreOf = (r: number[]) => {
      const { low, high } = meanRInterval(r).value!
      return (low + high) / 2
    }
    const small = [0.3, -0.2, 0.3, -0.2, 0.3, -0.2]
    expect(centreOf(small)).toBeLessThan(0.05 - 0.1)
    const gap = [...Array(40).fill(1), -10]
    // A second loss of 10 R would take another 0.24 R off.
    expect(meanRInterval(gap).value!.mean).toBeCloseTo(30 / 41, 12)
    const shifted = meanRInterval([...gap, -10]).value!
    expect(meanRInterval(gap).value!.low).toBeGreaterThan(shifted.low)
  })

  it('is wider where losses follow losses', () => {
    const spread = (r: number[]) => {
      const { low, high } = meanRInterval(r).value!
      return high - low
    }
    const streaks = Array.from({ length: 60 }, (_, i) => (i % 20 < 10 ? 1 : -1))
    const turns = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 1 : -1))
    expect(spread(streaks)).toBeGreaterThan(1.5 * spread(turns))
  })

  it('takes a mean within rounding of 0 for 0', () => {
    expect(meanRInterval([0.1, 0.2, -0.3]).value!.mean).toBe(0)
  })

  it('has no interval of fewer than two results, and one point for results that are all a full loss', () => {
    expect(meanRInterval([1])).toEqual({ value: null, reason: 'fewer than two values' })
    expect(meanRInterval([-1, -1, -1]).value).toEqual({ mean: -1, low: -1, high: -1 })
  })

  it('is the same with a known t', () => {
    const r = [2, -1, 0.5, 3]
    expect(meanRAt(r, studentQuantile(0.975, 4))).toEqual(meanRInterval(r).value)
  })

  it('counts equal weights as none, and results without weight not at all', () => {
    const r = [2, -1, 0.5, 3, -1.2]
    const plain = meanRInterval(r).value!
    const equal = meanRInterval(r, [0.3, 0.3, 0.3, 0.3, 0.3]).value!
    for (const key of ['mean', 'low', 'high'] as const) expect(equal[key]).toBeCloseTo(plain[key], 10)
    const some = meanRInterval([2, -1, -1.9, 0.5], [1, 1, 0, 1]).value!
    const alone = meanRInterval([2, -1, 0.5]).value!
    for (const key of ['mean', 'low', 'high'] as const) expect(some[key]).toBeCloseTo(alone[key], 10)
    expect(meanRInterval(r, [0, 0, 0, 0, 0]).reason).toBe('fewer than two values')
  })
})
