import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sma } from '../../../src/parts/indicators/sma.ts'
import { windowMoments } from '../../../src/parts/indicators/windowMoments.ts'
import { holds } from '../../holds.ts'

/** Mean and deviation of whole numbers of cents, exact up to the last division and root. */
function exact(cents: readonly number[], end: number, period: number): { mean: number; deviation: number } {
  let sum = 0n
  let squares = 0n
  for (const value of cents.slice(end - period, end)) {
    sum += BigInt(value)
    squares += BigInt(value) ** 2n
  }
  const n = BigInt(period)
  return {
    mean: Number(sum) / (100 * period),
    deviation: Math.sqrt(Number(n * squares - sum * sum)) / (100 * period),
  }
}

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

  it('does not drift over a long series, nor remember a spike', () => {
    let state = 1
    const cents = Array.from({ length: 50_000 }, (_, i) => {
      state = (state * 48_271) % 2_147_483_647
      return i === 20_000 ? 1e14 : 10_000_000 + (state % 50)
    })
    const { deviation } = windowMoments(
      Float64Array.from(cents, cent => cent / 100),
      20,
    )
    for (const i of [100, 19_999, 20_020, 49_999]) {
      const truth = exact(cents, i + 1, 20).deviation
      expect(Math.abs(deviation[i]! - truth)).toBeLessThanOrEqual(1e-10 * truth)
    }
  })

  it('has no deviation at all between equal values, after whatever came before', () => {
    const values = Float64Array.from({ length: 60 }, (_, i) => (i < 20 ? 1e9 / (i + 1) : 0.1))
    const { mean, deviation } = windowMoments(values, 7)
    for (let i = 26; i < 60; i++) expect([mean[i], deviation[i]]).toEqual([0.1, 0])
  })

  it('is undefined only while the window holds an undefined value', () => {
    const { mean, deviation } = windowMoments(Float64Array.of(1, Number.NaN, 3, 5, 7, 9), 2)
    expect([...mean]).toEqual([Number.NaN, Number.NaN, Number.NaN, 4, 6, 8])
    expect([...deviation]).toEqual([Number.NaN, Number.NaN, Number.NaN, 1, 1, 1])
  })
})

describe('sma', () => {
  it('is the mean of the last values, the present one included', () => {
    expect([...sma(Float64Array.of(1, 2, 6, 4), 3)]).toEqual([Number.NaN, Number.NaN, 3, 4])
  })
})
