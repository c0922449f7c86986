import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOnTick, roundToTick } from '../../src/parts/tickRounding.ts'
import { holds } from '../holds.ts'

describe('roundToTick', () => {
  it('gives a tradable price less than one tick away, never nearer to the entry', () => {
    const tick = fc.constantFrom(0.01, 0.05, 0.25, 0.1, 0.0001, 1 / 32)
    const price = fc.double({ min: 0.5, max: 100_000, noNaN: true })
    const law = fc.property(price, fc.constantFrom(1, -1), tick, (level, away, step) => {
      const rounded = roundToTick(level, away, step)
      const moved = away * (rounded - level)
      expect(isOnTick(rounded, step)).toBe(true)
      expect(moved).toBeGreaterThanOrEqual(-1e-9 * level)
      expect(moved).toBeLessThan(step)
    })
    holds(law, { seed: 5, numRuns: 1000 })
  })
})
