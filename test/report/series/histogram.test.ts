import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { histogram } from '../../../src/report/series/histogram.ts'

describe('histogram', () => {
  it('has no bins without values', () => {
    expect(histogram([], 10)).toEqual([])
  })

  it('counts an edge into the bin that starts there, with zero on an edge', () => {
    expect(histogram([-1, -0.5, 0, 0.99, 1], 5)).toEqual([
      { from: -1, to: -0.5, count: 1 },
      { from: -0.5, to: 0, count: 1 },
      { from: 0, to: 0.5, count: 1 },
      { from: 0.5, to: 1, count: 1 },
      { from: 1, to: 1.5, count: 1 },
    ])
  })

  test.prop([fc.array(fc.double({ noNaN: true, min: -1e4, max: 1e4 }), { minLength: 1, maxLength: 200 })], { seed: 5 })(
    'counts every value once in at most the bins allowed',
    values => {
      const bins = histogram(values, 24)
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length)
      expect(bins.length).toBeLessThanOrEqual(25)
    },
  )
})
