import { describe, expect, it } from 'vitest'
import { studentQuantile } from '../../../src/stats/distributions/student.ts'
import { meanRDifference } from '../../../src/stats/intervals/meanRDifference.ts'

describe('meanRDifference', () => {
  it('is Welch’s where each result stands on one side', () => {
    const a = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const b = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
    const r = [...a, ...b]
    const inA = r.map((_, i) => (i < a.length ? 1 : 0))
    const variance = (x: number[]) => {
      const mean = x.reduce((sum, v) => sum + v, 0) / x.length
      return x.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (x.length - 1)
    }
    const error = Math.sqrt(variance(a) / a.length + variance(b) / b.length)
    const found = meanRDifference(
      r,
      inA,
      inA.map(w => 1 - w),
    ).value!
    const value = 5.5 - 52 / 12
    expect(found.value).toBeCloseTo(value, 12)
    expect(found.low).toBeCloseTo(value - studentQuantile(0.975, 9) * error, 10)
    expect(found.high).toBeCloseTo(value + studentQuantile(0.975, 9) * error, 10)
  })

  it('does not change with the scale of the weights, and is 0 where both sides weigh alike', () => {
    const r = Array.from({ length: 30 }, (_, i) => (i % 7) - 2)
    const a = r.map((_, i) => (i % 3) + 1)
    const b = r.map((_, i) => (i % 4) + 1)
    const one = meanRDifference(r, a, b).value!
    const ten = meanRDifference(
      r,
      a.map(w => 10 * w),
      b,
    ).value!
    for (const key of ['value', 'low', 'high'] as const) expect(ten[key]).toBeCloseTo(one[key], 12)
    const same = meanRDifference(r, a, a).value!
    expect([same.value, same.low, same.high]).toEqual([0, 0, 0].map(zero => expect.closeTo(zero, 12)))
  })

  it('does not judge fewer than ten on a side', () => {
    const r = Array.from({ length: 40 }, (_, i) => i)
    const few = r.map((_, i) => (i < 9 ? 1 : 0))
    expect(
      meanRDifference(
        r,
        few,
        few.map(w => 1 - w),
      ).reason,
    ).toBe('fewer than 10 trades on one side')
    expect(
      meanRDifference(
        r,
        r.map(() => 1),
        r.map(() => 0),
      ).value,
    ).toBeNull()
  })
})
