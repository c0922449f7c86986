import { describe, expect, it } from 'vitest'
import { sma } from '../../../src/parts/indicators/sma.ts'
import { windowMoments } from '../../../src/parts/indicators/windowMoments.ts'
import { exact } from './exactMoments.ts'

describe('windowMoments', () => {
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
