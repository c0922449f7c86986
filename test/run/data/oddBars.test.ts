import { describe, expect, it } from 'vitest'
import { oddBars } from '../../../src/run/data/oddBars.ts'

type Prices = readonly [open: number, high: number, low: number, close: number]

/** Bars with a usual range of 2 around 100. */
const QUIET: readonly Prices[] = Array.from({ length: 9 }, () => [100, 101, 99, 100])

const odd = (...prices: readonly Prices[]) => {
  const column = (k: number) => Float64Array.from(prices, price => price[k]!)
  const time = Float64Array.from(prices, (_, i) => i)
  return oddBars({ time, open: column(0), high: column(1), low: column(2), close: column(3), volume: time, mark: null })
}

describe('odd bars', () => {
  it('are none among bars that are alike', () => {
    expect(odd(...QUIET)).toEqual({ outliers: [], jumps: [] })
  })

  it('learns nothing from flat ones, which say nothing about the usual range', () => {
    const flat: Prices = [100, 100, 100, 100]
    expect(odd(...QUIET, flat, flat)).toEqual({ outliers: [], jumps: [] })
    expect(odd(flat, [200, 200, 200, 200])).toEqual({ outliers: [], jumps: [] })
  })

  it('finds a high or a low that is farther than ten ranges from all prices beside it', () => {
    expect(odd(...QUIET, [100, 120.9, 79.1, 100], ...QUIET).outliers).toEqual([
      { bar: 9, side: 'high', price: 120.9, ranges: expect.closeTo(10.45, 6) },
      { bar: 9, side: 'low', price: 79.1, ranges: expect.closeTo(10.45, 6) },
    ])
    expect(odd(...QUIET, [100, 120, 80, 100], ...QUIET).outliers).toEqual([])
  })

  it('is no outlier where the price stays', () => {
    const gone = odd(...QUIET, [100, 130, 99, 130], [130, 131, 129, 130])
    expect(gone).toEqual({ outliers: [], jumps: [] })
  })

  it('finds an open that is farther than ten ranges from the close before it', () => {
    expect(odd(...QUIET, [130, 131, 129, 130]).jumps).toEqual([
      { bar: 9, size: 30, ranges: expect.closeTo(30 / 130 / 0.02, 6) },
    ])
    expect(odd(...QUIET, [119, 120, 118, 119]).jumps).toEqual([])
  })
})
