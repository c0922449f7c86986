import { describe, expect, it } from 'vitest'
import meanReversion from '../../src/strategies/mean-reversion.ts'
import { makeBars } from '../parts/makeBars.ts'
import { decisionsWhenFlat, exitsOf } from './decisions.ts'

/** Bars of one price each. */
const atCloses = (...closes: number[]) => makeBars(closes.map(close => [close, close, close, close] as const))
const block = { lookback: 5, entry: 1.9, stop: { atr: 3, period: 2 } }
const last = (closes: number[], more = {}) =>
  decisionsWhenFlat(meanReversion, atCloses(...closes), { ...block, ...more }).at(-1)

describe('mean-reversion', () => {
  it('refuses a band beside an entry that knows none', () => {
    const refused = (given: object) => meanReversion.params.safeParse(given).error?.issues.map(({ path }) => path)
    expect(refused({ entry: 2.5, band: 3 })).toEqual([['band']])
    expect(refused({ band: 3 })).toEqual([['band']])
    expect(refused({ entry: 'limit', band: 3 })).toBeUndefined()
    expect(refused({ entry: 2.5 })).toBeUndefined()
  })

  // One of five closes apart from four equal ones is 2 population deviations from the mean.
  it('enters against a close beyond the entry score', () => {
    // True ranges 0, …, 0, then 5: average 2.5.
    expect(last([100, 100, 100, 100, 95])).toEqual({ enter: 'long', stopDistance: 7.5 })
    expect(last([100, 100, 100, 100, 105])).toEqual({ enter: 'short', stopDistance: 7.5 })
  })

  it('counts the present close and the lookback, no more', () => {
    expect(last([500, 100, 100, 100, 100, 95])).toMatchObject({ enter: 'long' })
    expect(last([100, 100, 100, 95, 100])).toBeNull()
  })

  it('does not enter at the entry score itself, rounding apart', () => {
    for (const price of [100, 64.7, 0.1, 1234.56]) {
      expect(last([price, price, price, price, price - 0.05], { entry: 2 })).toBeNull()
      expect(last([price, price, price, price, price + 0.05], { entry: 2 })).toBeNull()
    }
  })

  it('trades the sides that it is told to', () => {
    expect(last([100, 100, 100, 100, 95], { side: 'short' })).toBeNull()
    expect(last([100, 100, 100, 100, 95], { side: 'long' })).not.toBeNull()
    expect(last([100, 100, 100, 100, 105], { side: 'long' })).toBeNull()
    expect(last([100, 100, 100, 100, 105], { side: 'short' })).not.toBeNull()
  })

  it('leaves when the close is at the mean or past it, rounding apart', () => {
    const leaves = (side: 1 | -1, ...closes: number[]) =>
      exitsOf(meanReversion, atCloses(...closes), block, side).at(-1) === 4
    expect([leaves(1, 98, 98, 102, 102, 99), leaves(-1, 98, 98, 102, 102, 99)]).toEqual([false, true])
    expect([leaves(1, 98, 98, 102, 102, 101), leaves(-1, 98, 98, 102, 102, 101)]).toEqual([true, false])
    expect([leaves(1, 98.1, 98.1, 98.5, 98.5, 98.3), leaves(-1, 98.1, 98.1, 98.5, 98.5, 98.3)]).toEqual([true, true])
  })

  it('decides nothing where the closes do not deviate', () => {
    const still = [100, 0.1, 0.1, 0.1, 0.1, 0.1]
    expect(last(still, { entry: 0.5 })).toBeNull()
    expect(exitsOf(meanReversion, atCloses(...still), block, 1)).not.toContain(5)
  })

  it('waits until every indicator is defined', () => {
    const falling = atCloses(...Array.from({ length: 12 }, (_, i) => 100 / 2 ** i))
    const first = (more: object) =>
      decisionsWhenFlat(meanReversion, falling, { ...block, entry: 0.1, ...more }).findIndex(Boolean)
    expect(first({})).toBe(4)
    expect(first({ stop: { period: 8 } })).toBe(7)
  })
})
