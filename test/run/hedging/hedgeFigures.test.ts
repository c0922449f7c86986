import { describe, expect, it } from 'vitest'
import { aMonth, basisDeviation, deepestFall, effectiveness } from '../../../src/run/hedging/hedgeFigures.ts'
import { makeBars } from '../../parts/makeBars.ts'

const of = (...values: readonly number[]) => Float64Array.from(values)

describe('figures of a hedge', () => {
  it('takes 1 less the ratio of the variances of the changes, which may be below 0', () => {
    expect(effectiveness(of(0, 1, 0, 1), of(0, 2, 0, 2))).toBeCloseTo(0.75, 12)
    expect(effectiveness(of(0, 2, 0, 2), of(0, 1, 0, 1))).toBeCloseTo(-3, 12)
    expect(effectiveness(of(5, 5, 5), of(0, 1, 0))).toBe(1)
    expect(effectiveness(of(0, 1, 0), of(5, 6, 7))).toBeNull()
    expect(effectiveness(of(1, 2), of(1, 2))).toBeNull()
  })

  it('measures a fall from the highest value before it', () => {
    expect([deepestFall(of(100, 80, 120, 60)), deepestFall(of(1, 2, 3))]).toEqual([0.5, 0])
    expect(deepestFall(of(10, -5))).toBe(1.5)
  })

  it('states money of the run for a month of 365.25 ÷ 12 days, from the first bar to the last', () => {
    const bars = makeBars(Array.from({ length: 25 }, () => [1, 1, 1, 1] as const))
    expect(aMonth(2, bars)).toBeCloseTo((2 * 365.25) / 12, 12)
    expect(aMonth(2, makeBars([[1, 1, 1, 1]]))).toBeNull()
  })

  it('takes the sample deviation of spot less contract', () => {
    expect(basisDeviation(of(11, 13), of(10, 10))).toBeCloseTo(Math.SQRT2, 12)
    expect(basisDeviation(of(11), of(10))).toBeNull()
  })
})
