import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { meanRInterval } from '../../../src/stats/intervals/meanRInterval.ts'

const results = fc.array(fc.double({ min: -4, max: 8, noNaN: true }), { minLength: 2, maxLength: 80 })
const seeded = { seed: 20260101, numRuns: 500 }

describe('meanRInterval', () => {
  test.prop([results], seeded)('holds the mean', r => {
    const { mean, low, high } = meanRInterval(r).value!
    expect(low).toBeLessThanOrEqual(mean)
    expect(high).toBeGreaterThanOrEqual(mean - 1e-12)
  })
})
