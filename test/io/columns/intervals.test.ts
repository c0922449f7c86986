import { describe, expect, it } from 'vitest'
import { intervals } from '../../../src/io/columns/intervals.ts'

describe('intervals', () => {
  it('has no median for one row', () => {
    expect(intervals(Float64Array.of(5))).toEqual({ medianMs: null, gaps: 0, largestGap: null })
  })

  it('takes the mean of the two middle steps of an even number', () => {
    expect(intervals(Float64Array.of(0, 10, 30)).medianMs).toBe(15)
  })

  it('counts steps longer than 1.5 times the median, not those of exactly that', () => {
    const { medianMs, gaps, largestGap } = intervals(Float64Array.of(0, 10, 20, 30, 45, 61, 77))
    expect(medianMs).toBe(12.5)
    expect(gaps).toBe(0)
    expect(largestGap).toBeNull()
    expect(intervals(Float64Array.of(0, 10, 20, 30, 45))).toMatchObject({ medianMs: 10, gaps: 0 })
    expect(intervals(Float64Array.of(0, 10, 20, 30, 46))).toMatchObject({ gaps: 1, largestGap: { from: 30, to: 46 } })
  })

  it('names the first of the largest gaps', () => {
    const time = Float64Array.of(0, 1, 2, 12, 13, 23, 24, 26, 27)
    expect(intervals(time)).toEqual({ medianMs: 1, gaps: 3, largestGap: { from: 2, to: 12 } })
  })
})
