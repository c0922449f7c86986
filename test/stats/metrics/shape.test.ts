import { describe, expect, it } from 'vitest'
import { shape } from '../../../src/stats/metrics/shape.ts'

describe('shape', () => {
  it('adjusts the skew from three values on, the kurtosis from four', () => {
    const known = (values: number[]) => Object.values(shape(values)).map(({ value }) => value !== null)
    expect(known([1, 2])).toEqual([true, false, true, false])
    expect(known([1, 2, 4])).toEqual([true, true, true, false])
    expect(known([1, 2, 4, 8])).toEqual([true, true, true, true])
  })

  it('is undefined where the values do not vary', () => {
    expect(shape([0.1, 0.1, 0.1]).skew.reason).toBe('the values do not vary')
    expect(shape([0.1]).skew.reason).toBe('fewer than two values')
  })
})
