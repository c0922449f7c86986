import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payoff, priceOf } from '../../src/core/payoff.ts'
import { holds } from '../holds.ts'

const price = fc.double({ min: 1e-6, max: 1e9, noNaN: true })

describe('payoff', () => {
  it('rises with the price, linear and inverse', () => {
    holds(
      fc.property(fc.boolean(), price, price, (inverse, a, b) => {
        if (a < b * (1 - 1e-12)) expect(payoff(inverse, a)).toBeLessThan(payoff(inverse, b))
      }),
      { seed: 14 },
    )
  })

  it('is undone by priceOf', () => {
    holds(
      fc.property(fc.boolean(), price, (inverse, p) => {
        expect(Math.abs(priceOf(inverse, payoff(inverse, p)) / p - 1)).toBeLessThan(1e-15)
      }),
      { seed: 15 },
    )
  })
})
