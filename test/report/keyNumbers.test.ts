import { describe, expect, it } from 'vitest'
import { keyNumbers } from '../../src/report/sections/keyNumbers.ts'
import { makeResult, makeSummary } from './makeResult.ts'

describe('keyNumbers', () => {
  it('says why nothing is known of the larger contracts', () => {
    const { market } = makeSummary()
    const wordsOf = (tiers: number) => {
      const ladder = { ...market, tiers: market.tiers.slice(0, tiers) }
      return keyNumbers(makeResult({ summary: makeSummary({ largerContracts: null, market: ladder }) })).markup
    }
    expect(wordsOf(1)).toContain('the ladder has one contract')
    expect(wordsOf(2)).toContain('a withdrawal could not have been paid')
  })
})
