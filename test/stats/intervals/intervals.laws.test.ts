import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { clopperPearson, jeffreys } from '../../../src/stats/intervals/betaIntervals.ts'
import { quantileRanks } from '../../../src/stats/intervals/quantileRanks.ts'
import { wilson } from '../../../src/stats/intervals/wilson.ts'

const counts = fc.integer({ min: 1, max: 2000 }).chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
const seeded = { seed: 20250102, numRuns: 200 }

describe('wilson, clopperPearson, jeffreys', () => {
  test.prop([counts], seeded)('hold the observed proportion and stay in [0, 1]', ([k, n]) => {
    for (const { low, high } of [wilson(k, n), clopperPearson(k, n), jeffreys(k, n)]) {
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(k / n)
      expect(high).toBeGreaterThanOrEqual(k / n)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThan(high)
    }
  })
})

describe('quantileRanks', () => {
  test.prop([fc.integer({ min: 2, max: 3000 }), fc.double({ min: 0.01, max: 0.99, noNaN: true })], seeded)(
    'covers at least the confidence unless clamped',
    (size, p) => {
      const ranks = quantileRanks(size, p)
      expect(ranks.lower).toBeLessThanOrEqual(ranks.upper)
      if (!ranks.clamped) expect(ranks.coverage).toBeGreaterThanOrEqual(0.95 - 1e-12)
    },
  )
})
