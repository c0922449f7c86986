import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { histogram } from '../../../src/report/series/histogram.ts'

describe('histogram', () => {
  test.prop([fc.array(fc.double({ noNaN: true, min: -1e4, max: 1e4 }), { minLength: 1, maxLength: 200 })], { seed: 5 })(
    'counts every value once in at most the bins allowed',
    values => {
      const bins = histogram(values, 24)
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length)
      expect(bins.length).toBeLessThanOrEqual(25)
    },
  )
})
