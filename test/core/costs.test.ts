import { describe, expect, it } from 'vitest'
import { entryFill, exitFill, fillFee, priceGain } from '../../src/core/costs.ts'

describe('entryFill and exitFill', () => {
  it('lose the crossing on either side', () => {
    expect([entryFill(100, 1, 0.5), exitFill(100, 1, 0.5)]).toEqual([100.5, 99.5])
    expect([entryFill(100, -1, 0.5), exitFill(100, -1, 0.5)]).toEqual([99.5, 100.5])
  })
})

describe('fillFee', () => {
  it('adds money per contract to a share of the notional at the fill', () => {
    expect(fillFee(false, 1.25, 0, 50, 4000)).toBe(1.25)
    expect(fillFee(false, 0, 0.0005, 0.1, 40_000)).toBe(2)
    expect(fillFee(false, 1, 0.5, 2, 10)).toBe(11)
  })
})

describe('priceGain', () => {
  it('is the move times the quantity, of either sign', () => {
    expect(priceGain(false, 1, 3, 100, 90)).toBe(-30)
    expect(priceGain(false, -1, 3, 100, 90)).toBe(30)
  })
})
