import { describe, expect, it } from 'vitest'
import { thinnedRows } from '../../../src/stats/numeric/thinnedRows.ts'

describe('thinnedRows', () => {
  it('keeps every row of a short series', () => {
    expect(thinnedRows(4, [() => 0], 4)).toEqual([0, 1, 2, 3])
    expect(thinnedRows(0, [() => 0], 4)).toEqual([])
  })

  it('keeps the highest and the lowest of each bucket', () => {
    const values = [5, 1, 9, 5, 5, 7, 2, 5]
    expect(thinnedRows(8, [i => values[i]!, i => -values[i]!], 6)).toEqual([0, 1, 2, 5, 6, 7])
  })
})
