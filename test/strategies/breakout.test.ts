import { describe, expect, it } from 'vitest'
import breakout from '../../src/strategies/breakout.ts'
import { type Candle, makeBars } from '../parts/makeBars.ts'
import { decisionsWhenFlat, exitsOf } from './decisions.ts'

/** Four quiet bars of range 2, then closes at these prices in bars of range 2 or as far as they reach. */
function afterQuiet(...closes: number[]) {
  let open = 100
  const candles = closes.map((close): Candle => {
    const candle: Candle = [open, Math.max(open, close), Math.min(open, close), close]
    open = close
    return candle
  })
  return makeBars([...Array.from({ length: 4 }, (): Candle => [100, 101, 99, 100]), ...candles])
}

const block = { lookback: 3, exit: 2, stop: { atr: 2, period: 2 } }
const entries = (bars: ReturnType<typeof makeBars>, more = {}) =>
  decisionsWhenFlat(breakout, bars, { ...block, ...more }).slice(4)

describe('breakout', () => {
  it('enters on a close beyond the previous extremes, not on a touch', () => {
    expect(entries(afterQuiet(101, 101.5))).toEqual([null, expect.objectContaining({ enter: 'long' })])
    expect(entries(afterQuiet(99, 98.5))).toEqual([null, expect.objectContaining({ enter: 'short' })])
  })

  it('leaves the bar itself out of the extremes', () => {
    const wick = makeBars([...Array.from({ length: 4 }, (): Candle => [100, 101, 99, 100]), [100, 150, 99, 102]])
    expect(entries(wick)).toMatchObject([{ enter: 'long' }])
  })

  it('puts the stop at true ranges of that bar and the target at multiples of it', () => {
    // True ranges 2, 2, 2, 2, then 3: average (2 + 3) / 2.
    expect(entries(afterQuiet(103))).toEqual([{ enter: 'long', stopDistance: 5 }])
    expect(entries(afterQuiet(103), { target: { r: 3 } })).toEqual([
      { enter: 'long', stopDistance: 5, targetDistance: 15 },
    ])
  })

  it('trades the sides that it is told to', () => {
    expect(entries(afterQuiet(103), { side: 'short' })).toEqual([null])
    expect(entries(afterQuiet(103), { side: 'long' })).not.toEqual([null])
    expect(entries(afterQuiet(97), { side: 'long' })).toEqual([null])
    expect(entries(afterQuiet(97), { side: 'short' })).not.toEqual([null])
  })

  it('leaves on a close beyond the opposite extreme of the exit bars before', () => {
    const bars = afterQuiet(105, 106, 105, 104, 103.5, 107)
    // Bars 6 to 9 close at 105, 104, 103.5, 107: the lows before them are 100, 105, 104, 103.5.
    expect(exitsOf(breakout, bars, block, 1)).toEqual([7, 8])
    expect(exitsOf(breakout, bars, block, -1)).toEqual([4, 5, 9])
  })

  it('stays on a close at the opposite extreme', () => {
    expect(exitsOf(breakout, afterQuiet(99), block, 1)).toEqual([])
    expect(exitsOf(breakout, afterQuiet(101), block, -1)).toEqual([])
  })

  it('leaves by half of the lookback unless told otherwise', () => {
    const bars = afterQuiet(105, 106, 105, 104, 103.5, 107)
    const { exit: _, ...byDefault } = block
    for (const [lookback, exit] of [
      [5, 2],
      [4, 2],
      [1, 1],
    ]) {
      const told = exitsOf(breakout, bars, { ...block, lookback, exit }, -1)
      expect(exitsOf(breakout, bars, { ...byDefault, lookback }, -1)).toEqual(told)
    }
  })

  it('waits until every indicator is defined', () => {
    const steep = makeBars(Array.from({ length: 12 }, (_, i): Candle => [2 ** i, 2 ** (i + 1), 2 ** i, 2 ** (i + 1)]))
    const first = (more: object) =>
      decisionsWhenFlat(breakout, steep, { lookback: 1, exit: 1, stop: { period: 1 }, ...more }).findIndex(Boolean)
    expect(first({})).toBe(1)
    expect(first({ lookback: 4 })).toBe(4)
    expect(first({ exit: 5 })).toBe(5)
    expect(first({ stop: { period: 7 } })).toBe(6)
  })
})
