import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowMoments } from '../../../src/parts/indicators/windowMoments.ts'
import { holds } from '../../holds.ts'
import { exact } from './exactMoments.ts'

function expectExact(cents: readonly number[], period: number): void {
  const { mean, deviation } = windowMoments(
    Float64Array.from(cents, cent => cent / 100),
    period,
  )
  for (let i = 0; i < cents.length; i++) {
    if (i < period - 1) {
      expect([mean[i], deviation[i]]).toEqual([Number.NaN, Number.NaN])
      continue
    }
    const truth = exact(cents, i + 1, period)
    expect(Math.abs(mean[i]! - truth.mean)).toBeLessThanOrEqual(1e-13 * truth.mean)
    expect(Math.abs(deviation[i]! - truth.deviation)).toBeLessThanOrEqual(1e-10 * truth.deviation + 1e-13 * truth.mean)
  }
}

describe('windowMoments', () => {
  it('agrees with exact arithmetic', () => {
    const cents = fc.array(fc.integer({ min: 1, max: 20_000_000 }), { maxLength: 80 })
    holds(
      fc.property(cents, fc.integer({ min: 1, max: 25 }), (list, period) => expectExact(list, period)),
      { seed: 13, numRuns: 300 },
    )
  })
})
