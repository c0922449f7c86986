import { describe, expect, it } from 'vitest'
import {
  alignFunding,
  expectedSettlements,
  fundingAtOpen,
  fundingInside,
  missingSettlements,
  type Settlements,
} from '../../src/core/funding.ts'
import { makeBars } from '../parts/makeBars.ts'
import { HOUR_MS } from './support.ts'

const flat = (count: number) => makeBars(Array.from({ length: count }, () => [100, 100, 100, 100]))
/** Bars of a day each. */
const days = (count: number) => ({
  ...flat(count),
  time: Float64Array.from({ length: count }, (_, i) => i * 24 * HOUR_MS),
})
const settlements = (...hours: number[]): Settlements => ({
  time: Float64Array.from(hours, hour => hour * HOUR_MS),
  rate: Float64Array.from(hours, (_, k) => 2 ** k),
})

describe('alignFunding', () => {
  it('tells a settlement at the open of a bar from one inside it', () => {
    const { atOpen, inside } = alignFunding(flat(3), settlements(1, 1.5, 2), false)
    expect([...atOpen]).toEqual([0, 1, 4])
    expect([...inside]).toEqual([0, 2, 0])
  })

  it('settles a daily bar three times on an eight-hour schedule', () => {
    const { atOpen, inside } = alignFunding(days(2), settlements(0, 8, 16, 24, 32, 40), false)
    expect([...atOpen]).toEqual([1, 8])
    expect([...inside]).toEqual([2 + 4, 16 + 32])
  })

  it('lets the last bar be as long as the one before, and leaves out what lies beyond', () => {
    const { atOpen, inside } = alignFunding(flat(3), settlements(-1, 2.999, 3), false)
    expect([...atOpen]).toEqual([0, 0, 0])
    expect([...inside]).toEqual([0, 0, 2])
  })

  it('knows no length of a bar alone: nothing settles in it', () => {
    const { atOpen, inside } = alignFunding(flat(1), settlements(-1, 0, 0.5, 1), false)
    expect([...atOpen, ...inside]).toEqual([0, 0])
    expect([...expectedSettlements(flat(1), 8)]).toEqual([])
    const before1970 = { ...flat(1), time: Float64Array.of(-10 * HOUR_MS) }
    expect([...alignFunding(before1970, settlements(-9), false).inside]).toEqual([0])
    expect([...expectedSettlements(before1970, 8)]).toEqual([])
  })

  it('lets a bar before a hole last to the next open', () => {
    const bars = { ...flat(3), time: Float64Array.of(0, HOUR_MS, 10 * HOUR_MS) }
    expect([...alignFunding(bars, settlements(8), false).inside]).toEqual([0, 1, 0])
  })
})

describe('expectedSettlements', () => {
  it('are the multiples of the period after the first open and before the end', () => {
    expect([...expectedSettlements(days(2), 8)]).toEqual([8, 16, 24, 32, 40].map(hour => hour * HOUR_MS))
    expect([...expectedSettlements(flat(5), 2)]).toEqual([2, 4].map(hour => hour * HOUR_MS))
    const later = { ...days(2), time: days(2).time.map(time => time + 30 * HOUR_MS) }
    expect([...expectedSettlements(later, 24)]).toEqual([48, 72].map(hour => hour * HOUR_MS))
  })
})

describe('missingSettlements', () => {
  it('are the expected ones that the source lacks', () => {
    const expected = Float64Array.of(HOUR_MS, 2 * HOUR_MS, 3 * HOUR_MS)
    expect([...missingSettlements(expected, settlements(2, 9))]).toEqual([HOUR_MS, 3 * HOUR_MS])
  })
})

describe('fundingAtOpen and fundingInside', () => {
  const bars = makeBars([[100, 130, 90, 120]])
  const funding = { atOpen: Float64Array.of(0.01), inside: Float64Array.of(0.02), inverse: false }

  it('charge the rate on the open and on the close', () => {
    expect(fundingAtOpen(bars, funding, 0)).toBe(1)
    expect(fundingInside(bars, funding, 0)).toBe(2.4)
  })

  it('charge it on the mark price where there is one', () => {
    const price = (value: number) => Float64Array.of(value)
    const marked = { ...bars, mark: { open: price(200), high: price(0), low: price(0), close: price(300) } }
    expect(fundingAtOpen(marked, funding, 0)).toBe(2)
    expect(fundingInside(marked, funding, 0)).toBe(6)
  })
})
