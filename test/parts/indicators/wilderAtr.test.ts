import { describe, expect, it } from 'vitest'
import { trueRange, wilderAtr } from '../../../src/parts/indicators/wilderAtr.ts'
import { makeBars } from '../makeBars.ts'

const bars = makeBars([
  [10, 12, 9, 11],
  [11, 14, 10, 13],
  [16, 17, 15, 16],
  [12, 13, 11, 12],
  [12, 12, 12, 12],
])

describe('trueRange', () => {
  it('is the range of the first bar, then reaches to the previous close', () => {
    expect([...trueRange(bars)]).toEqual([3, 4, 4, 5, 0])
  })
})

describe('wilderAtr', () => {
  it('starts at the mean of the first true ranges and smooths from there', () => {
    const seed = (3 + 4 + 4) / 3
    const next = (seed * 2 + 5) / 3
    expect([...wilderAtr(bars, 3)]).toEqual([Number.NaN, Number.NaN, seed, next, (next * 2) / 3])
  })
  it('of period 1 is the true range', () => {
    expect([...wilderAtr(bars, 1)]).toEqual([3, 4, 4, 5, 0])
  })
  it('is undefined throughout where there are fewer bars than the period', () => {
    expect([...wilderAtr(bars, 6)].every(Number.isNaN)).toBe(true)
  })
})
