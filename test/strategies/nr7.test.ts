import { describe, expect, it } from 'vitest'
import nr7 from '../../src/strategies/nr7.ts'
import { type Candle, makeBars } from '../parts/makeBars.ts'
import { decisionsWhenFlat, exitsOf } from './decisions.ts'

const wide: Candle = [100, 103, 97, 100]
const block = { bars: 3 }
const last = (candles: Candle[], more = {}) => decisionsWhenFlat(nr7, makeBars(candles), { ...block, ...more }).at(-1)

describe('nr7', () => {
  it('refuses a trailing stop that never moves, as it leaves after its first bar', () => {
    const refused = (given: object) => nr7.params.safeParse(given).error?.issues.map(({ path }) => path)
    expect(refused({ hold: 1, trail: { atr: 2 } })).toEqual([['trail']])
    expect(refused({ hold: 2, trail: { atr: 2 } })).toBeUndefined()
    expect(refused({ hold: 1 })).toBeUndefined()
  })

  it('enters by a stop entry at the nearer end of the narrowest bar, with a stop of its height', () => {
    expect(last([wide, wide, [100, 102, 98, 101]])).toEqual({ enter: 'long', trigger: 102, stopDistance: 4 })
    expect(last([wide, wide, [100, 102, 98, 99]])).toEqual({ enter: 'short', trigger: 98, stopDistance: 4 })
  })

  it('wants it narrower than every other of those bars, and not flat', () => {
    const narrow: Candle = [100, 101, 97, 99]
    expect(last([narrow, wide, narrow])).toBeNull()
    expect(last([narrow, wide, wide, narrow])).not.toBeNull()
    expect(last([wide, wide, [100, 100, 100, 100]])).toBeNull()
    expect(last([wide, narrow])).toBeNull()
  })

  it('wants it inside the bar before, too, where that is asked', () => {
    const beside: Candle = [101, 103, 100, 102]
    expect(last([wide, wide, beside])).not.toBeNull()
    expect(last([wide, wide, beside], { inside: true })).toBeNull()
    expect(last([wide, wide, [100, 102, 98, 101]], { inside: true })).not.toBeNull()
  })

  it('trades the side that it is told to, with its own stop and targets', () => {
    const narrow: Candle = [100, 102, 98, 101]
    expect(last([wide, wide, narrow], { side: 'short', stop: { range: 2 }, target: { r: 1.5 } })).toEqual({
      ...{ enter: 'short', trigger: 98, stopDistance: 8, targetDistance: 12 },
    })
  })

  it('leaves after so many bars', () => {
    // The trade of `exitsOf` enters in bar 0: with hold: 3 the close of bar 2 is the first to leave.
    expect(exitsOf(nr7, makeBars([wide, wide, wide, wide]), { ...block, hold: 3 }, 1)).toEqual([2, 3])
  })
})
