import { describe, expect, it } from 'vitest'
import { worth } from '../../src/core/payoff.ts'

describe('payoff', () => {
  it('gives a unit the same worth above and below zero', () => {
    expect([worth(false, -37.63), worth(false, 37.63), worth(true, 50_000)]).toEqual([37.63, 37.63, 1 / 50_000])
  })
})
