import { describe, expect, it } from 'vitest'
import { intervals } from '../../../src/io/columns/intervals.ts'

const timesOf = (steps: readonly number[]) =>
  Float64Array.from([0, ...steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, x) => sum + x, 0))])

describe('intervals', () => {
  it('has no usual step for one row', () => {
    expect(intervals(Float64Array.of(5))).toEqual({ usualMs: null, isUneven: false, gaps: 0, largestGap: null })
  })

  it.each([
    ['one of each, as days around a holiday and a weekend', [1, 2, 3], 1, 2],
    ['two as frequent', [10, 20], 10, 1],
    ['the most frequent of many', [1, 1, 2, 3, 4], 1, 3],
    ['more than half, which divides none', [2, 2, 2, 3], 2, 0],
  ])('takes a step that divides the others for the usual one: %s', (_, steps, usualMs, gaps) => {
    expect(intervals(timesOf(steps))).toMatchObject({ usualMs, gaps, isUneven: false })
  })

  it.each([
    ['none divides the others', [28, 30, 31], 30],
    ['the shortest is rare', [1, 4, 4, 6, 8], 4],
  ])('takes the median where there is none, and says so: %s', (_, steps, usualMs) => {
    expect(intervals(timesOf(steps))).toMatchObject({ usualMs, isUneven: true })
  })

  it('takes the mean of the two middle steps of an even number', () => {
    expect(intervals(Float64Array.of(0, 10, 25)).usualMs).toBe(12.5)
  })

  it('counts steps longer than 1.5 times the median, not those of exactly that', () => {
    const { usualMs, gaps, largestGap } = intervals(Float64Array.of(0, 10, 20, 30, 45, 61, 77))
    expect(usualMs).toBe(12.5)
    expect(gaps).toBe(0)
    expect(largestGap).toBeNull()
    expect(intervals(Float64Array.of(0, 10, 20, 30, 45))).toMatchObject({ usualMs: 10, gaps: 0 })
    expect(intervals(Float64Array.of(0, 10, 20, 30, 46))).toMatchObject({ gaps: 1, largestGap: { from: 30, to: 46 } })
  })

  it('names the first of the largest gaps', () => {
    const time = Float64Array.of(0, 1, 2, 12, 13, 23, 24, 26, 27)
    expect(intervals(time)).toEqual({ usualMs: 1, isUneven: false, gaps: 3, largestGap: { from: 2, to: 12 } })
  })
})
