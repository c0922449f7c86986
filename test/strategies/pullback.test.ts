import { describe, expect, it } from 'vitest'
import pullback from '../../src/strategies/pullback.ts'
import { type Candle, makeBars } from '../parts/makeBars.ts'
import { decisionsWhenFlat, exitsOf } from './decisions.ts'

const block = { average: 2, trend: 4, stop: { atr: 2, period: 2 } }
/** Bars that open and close at a price, and reach half a point around it. */
const closing = (...closes: number[]) => makeBars(closes.map((c): Candle => [c, c + 0.5, c - 0.5, c]))
const last = (closes: number[], more = {}) =>
  decisionsWhenFlat(pullback, closing(...closes), { ...block, ...more }).at(-1)

describe('pullback', () => {
  it('waits at the average below the price while that is above the slow one', () => {
    // The last two closes average 105.5. True ranges 1, then 2.5 from the close before: averages 1, 1.75, 2.125, 2.3125.
    expect(last([100, 102, 104, 106, 107])).toMatchObject({ enter: 'long', limit: 106.5 })
    expect(last([107, 105, 103, 101, 100])).toMatchObject({ enter: 'short', limit: 100.5 })
  })

  it('puts its stop at true ranges of that bar and its target at multiples of it', () => {
    expect(last([100, 100, 102, 104])).toEqual({ enter: 'long', limit: 103, stopDistance: 4.25 })
    expect(last([100, 100, 102, 104], { target: { r: 2 } })).toMatchObject({ targetDistance: 8.5 })
  })

  it('decides nothing where the price is already at the average or beyond it', () => {
    expect(last([100, 102, 104, 104])).toBeNull()
    expect(last([100, 102, 106, 105])).toBeNull()
  })

  it('decides nothing without a trend, nor before there are bars enough', () => {
    expect(last([100, 100, 100, 100])).toBeNull()
    expect(last([100, 102, 104])).toBeNull()
  })

  it('trades the sides that it is told to', () => {
    expect(last([100, 102, 104, 106], { side: 'short' })).toBeNull()
    expect(last([106, 104, 102, 100], { side: 'long' })).toBeNull()
  })

  it('leaves as the trend has turned', () => {
    const bars = closing(100, 102, 104, 106, 103, 100, 98)
    // Averages of two and four: 105 and 103, 104.5 and 103.75, 101.5 and 103.25, 99 and 101.75.
    expect(exitsOf(pullback, bars, block, 1)).toEqual([5, 6])
    expect(exitsOf(pullback, bars, block, -1)).toEqual([3, 4])
  })

  it('refuses an average that is not the faster one', () => {
    expect(pullback.params.safeParse({ average: 4, trend: 4 }).success).toBe(false)
  })
})
