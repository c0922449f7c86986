import { describe, expect, it } from 'vitest'
import trend from '../../src/strategies/trend.ts'
import { makeBars } from '../parts/makeBars.ts'
import { decisionsWhenFlat, exitsOf } from './decisions.ts'

const atCloses = (...closes: number[]) => makeBars(closes.map(close => [close, close, close, close] as const))
const block = { fast: 1, slow: 2, stop: { atr: 2, period: 1 } }
/** With averages of 1 and 2 closes the sign is that of the last change. */
const signs = (closes: number[], more = {}) =>
  decisionsWhenFlat(trend, atCloses(...closes), { ...block, ...more }).map(made =>
    made !== null && 'enter' in made ? `${made.enter} ${made.stopDistance}` : '',
  )

describe('trend', () => {
  it('enters where the sign changes, with the stop at true ranges', () => {
    expect(signs([10, 11, 12, 9, 8, 10])).toEqual(['', '', '', 'short 6', '', 'long 4'])
  })

  it('takes no first sign for a change, nor equal averages', () => {
    expect(signs([10, 10, 11, 11, 12, 12, 11])).toEqual(['', '', '', '', '', '', 'short 2'])
    expect(signs([1, 1, 3, 3, 3, 2])).toEqual(['', '', '', '', '', 'short 2'])
  })

  it('takes averages that differ by rounding alone for equal', () => {
    // Both averages of bar 5 are 0.2 on paper; the sign stays that of bar 4.
    const closes = [0.3, 0.1, 0.2, 0.3, 0.1, 0.2]
    const made = decisionsWhenFlat(trend, atCloses(...closes), { fast: 3, slow: 6, stop: { period: 1 } })
    expect(made.every(each => each === null)).toBe(true)
    expect(signs([0.7, 0.1, 0.1], { fast: 2, slow: 3 })).toEqual(['', '', ''])
  })

  it('trades the sides that it is told to', () => {
    const closes = [10, 11, 12, 9, 8, 10]
    expect(signs(closes, { side: 'long' })).toEqual(['', '', '', '', '', 'long 4'])
    expect(signs(closes, { side: 'short' })).toEqual(['', '', '', 'short 6', '', ''])
  })

  it('leaves at the next change, whatever its side', () => {
    expect(exitsOf(trend, atCloses(10, 11, 12, 9, 8, 10), block, 1)).toEqual([3, 5])
    expect(exitsOf(trend, atCloses(10, 11, 12, 9, 8, 10), block, -1)).toEqual([3, 5])
  })

  it('waits until every indicator is defined', () => {
    expect(signs([10, 11, 12, 9, 8, 10], { stop: { period: 4 } })[3]).toMatch(/^short/)
    expect(signs([10, 11, 12, 9, 8, 10], { stop: { period: 5 } })[3]).toBe('')
  })

  it('refuses a fast average that is not faster', () => {
    expect(trend.params.safeParse({ fast: 5, slow: 5 }).error?.issues).toMatchObject([{ path: ['fast'] }])
    expect(trend.params.safeParse({ fast: 4, slow: 5 }).success).toBe(true)
  })
})
