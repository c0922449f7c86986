import { describe, expect, it } from 'vitest'
import type { Bars } from '../../src/core/bars.ts'
import { finerPath } from '../../src/parts/finerBars.ts'
import { type Candle, makeBars } from './makeBars.ts'

const HOUR = 3_600_000

/** Bars that open so many hours apart, the first at 0. */
function every(hours: number, ...candles: Candle[]): Bars {
  const bars = makeBars(candles)
  return { ...bars, time: bars.time.map(time => time * hours) }
}

/** Two hours a bar, and the four hours of the two of them. */
const bars = every(2, [100, 104, 99, 103], [103, 105, 101, 102])
const hours: Candle[] = [
  [100, 104, 100, 101],
  [101, 103, 99, 103],
  [103, 103, 101, 101],
  [101, 105, 101, 102],
]
const found = (...finer: Candle[]) => finerPath(bars, every(1, ...finer), 2 * HOUR)

describe('a path of finer bars', () => {
  it('has those of each bar that they make up', () => {
    const { path, barOf, ...counts } = found(...hours)
    expect(path).toEqual(every(1, ...hours))
    expect([...barOf]).toEqual([0, 0, 1, 1])
    expect(counts).toEqual({ madeUp: 2, without: 0, unlike: 0, outside: 0, strays: [] })
  })

  it('is the bars where they are their own finer ones', () => {
    const { path, barOf } = finerPath(bars, bars, 2 * HOUR)
    expect(path).toEqual(bars)
    expect([...barOf]).toEqual([0, 1])
  })

  it.each<[string, number, Candle]>([
    ['opens', 2, [102, 103, 101, 101]],
    ['closes', 3, [101, 105, 101, 103]],
    ['tops out', 3, [101, 104, 101, 102]],
    ['bottoms out', 2, [103, 103, 101.5, 101.5]],
  ])('keeps a bar that %s otherwise than its finer ones', (_, k, candle) => {
    const finer = hours.with(k, candle)
    if (k === 2) finer[3] = [101.5, 105, 101.5, 102]
    const { path, barOf, madeUp, unlike } = found(...finer)
    expect([...path.open]).toEqual([100, 101, 103])
    expect([...path.close]).toEqual([101, 103, 102])
    expect([...barOf]).toEqual([0, 0, 1])
    expect([madeUp, unlike]).toEqual([1, 1])
  })

  it('keeps a bar that has none, and counts those that lie in none', () => {
    const late = every(1, ...hours)
    late.time.set([0, 1, 4, 5].map(hour => hour * HOUR))
    const { path, without, outside } = finerPath(bars, late, 2 * HOUR)
    expect([...path.time]).toEqual([0, HOUR, 2 * HOUR])
    expect([without, outside]).toEqual([1, 2])
  })

  it('ends a bar at the next open where that is earlier', () => {
    const { madeUp } = finerPath(bars, every(1, ...hours), 3 * HOUR)
    expect(madeUp).toBe(2)
  })

  it('tells of prices beyond the bar', () => {
    const { strays } = found(hours[0]!, [101, 104.5, 98, 103], hours[2]!, hours[3]!)
    expect(strays).toEqual([
      { finer: 1, bar: 0, price: 'high' },
      { finer: 1, bar: 0, price: 'low' },
    ])
  })

  it('has mark prices where both have them', () => {
    const mark = ({ open, high, low, close }: Bars) => ({ open, high, low, close })
    const finer = every(1, ...hours)
    const both = finerPath({ ...bars, mark: mark(bars) }, { ...finer, mark: mark(finer) }, 2 * HOUR)
    expect(both.path.mark).toEqual(mark(finer))
    expect(finerPath(bars, { ...finer, mark: mark(finer) }, 2 * HOUR).path.mark).toBeNull()
  })
})
