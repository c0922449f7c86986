import { describe, expect, it } from 'vitest'
import { annualise } from '../../../src/run/stats/annualise.ts'

const DAY = 86_400_000
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1)

function inferred(days: readonly number[]) {
  const time = Float64Array.from(days, day => MONDAY + day * DAY)
  return annualise(
    time,
    Float64Array.from(days, (_, i) => 100 + i),
  )
}

const every = (step: number, count: number) => Array.from({ length: count }, (_, i) => i * step)

describe('annualise', () => {
  it.each([
    ['days with weekends', every(1, 28), 365],
    ['days without weekends', every(1, 28).filter(day => day % 7 < 5), 252],
    ['days with Sundays alone', every(1, 28).filter(day => day % 7 !== 5), 252],
    ['weeks', every(7, 10), 52],
    ['months', every(30.4, 10), 12],
    ['quarters', every(91, 10), 4],
    ['years', every(365, 5), 1],
  ])('counts %s', (_, days, periodsPerYear) => {
    const { periodsPerYear: found, steps, uneven } = inferred(days)
    expect(found).toBe(periodsPerYear)
    expect([steps, uneven]).toEqual([undefined, null])
  })

  it('keeps the first row and the last of each UTC day of shorter steps', () => {
    const { steps, periodsPerYear, periods, uneven } = inferred([0.25, 0.5, 0.75, 1, 1.5, 2.25])
    expect(Array.from(steps!.equity)).toEqual([100, 102, 104, 105])
    expect(uneven).toBeNull()
    expect(periodsPerYear).toBe(252)
    expect(periods).toBe('the last row of each UTC day, days without weekends')
  })

  it('says that rows are uneven only where they are', () => {
    expect(inferred([0, 1, 2, 3, 30]).uneven).toBe(
      'rows are spaced unevenly, 1.0 to 27.0 days apart, 1.0 at the median',
    )
    expect(inferred([0, 4, 50, 90, 183, 241]).uneven).toContain('4.0 to 93.0 days apart')
    expect(inferred(every(1, 28).filter(day => day % 7 < 5)).uneven).toBeNull()
  })
})
