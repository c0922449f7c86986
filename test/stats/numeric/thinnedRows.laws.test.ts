import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { thinnedRows } from '../../../src/stats/numeric/thinnedRows.ts'

describe('thinnedRows', () => {
  const series = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 500 })
  test.prop([series, fc.integer({ min: 6, max: 100 })], { seed: 16 })(
    'never loses an extreme, keeps order and stays within the limit',
    (values, limit) => {
      const rows = thinnedRows(values.length, [i => values[i]!, i => -values[i]!], limit)
      const kept = rows.map(i => values[i]!)
      expect(Math.max(...kept)).toBe(Math.max(...values))
      expect(Math.min(...kept)).toBe(Math.min(...values))
      expect(rows[0]).toBe(0)
      expect(rows.at(-1)).toBe(values.length - 1)
      expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b))
      expect(rows.length).toBeLessThanOrEqual(limit)
    },
  )
})
