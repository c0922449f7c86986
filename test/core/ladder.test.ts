import { describe, expect, it } from 'vitest'
import { accountCurrency } from '../../src/core/ladder.ts'
import { makeLadder, makeTier } from './support.ts'

describe('accountCurrency', () => {
  it('is the quote of linear contracts, and the coin of coin-margined ones', () => {
    const currency = (inverse: boolean) => accountCurrency(makeLadder([makeTier()], inverse))
    expect([false, true].map(currency)).toEqual(['USD', 'TEST'])
  })
})
