import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { logTicks, widestGap } from '../../../src/report/series/logTicks.ts'

describe('logTicks', () => {
  test.prop(
    [
      fc.double({ min: -4, max: 8, noNaN: true }),
      fc.double({ min: 0.02, max: 6, noNaN: true }),
      fc.integer({ min: 4, max: 8 }),
    ],
    { seed: 12, numRuns: 500 },
  )('labels an axis of any length to its end', (power, length, most) => {
    const [low, high] = [10 ** power, 10 ** (power + length)]
    const ticks = logTicks(low, high, most)
    expect(ticks.length).toBeGreaterThanOrEqual(2)
    expect(ticks.length).toBeLessThanOrEqual(most)
    expect(ticks.every((tick, i) => tick >= low && tick <= high && tick > (ticks[i - 1] ?? 0))).toBe(true)
    expect(Math.log(high / ticks.at(-1)!) / Math.log(high / low)).toBeLessThan(0.5)
    expect(Math.log(widestGap(ticks, low, high)) / Math.log(high / low)).toBeLessThan(0.7)
  })

  it('takes even steps where an axis is short', () => {
    expect(logTicks(2600, 3400, 5)).toEqual([2600, 2800, 3000, 3200, 3400])
    expect(logTicks(7e6, 9.6e6, 6)).toEqual([7e6, 7.5e6, 8e6, 8.5e6, 9e6, 9.5e6])
    expect(logTicks(650, 3400, 5)).toEqual([700, 1000, 1500, 2000, 3000])
  })
})
