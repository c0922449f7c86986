import { describe, expect, it } from 'vitest'
import { keyNumbers } from '../../../../src/report/page/sections/keyNumbers.ts'
import { makeResult, makeSummary } from '../../makeResult.ts'

describe('keyNumbers', () => {
  it('counts a debt in full, and says nothing of a year', () => {
    const text = keyNumbers(makeResult({ summary: makeSummary({}, { final_equity: -20_232 }) })).markup
    expect(text).toContain('from $1,000.00, −2,123.2%</span>')
  })

  it('takes what was paid in out of the growth, and says how much it was', () => {
    const text = keyNumbers(makeResult({ summary: makeSummary({}, { total_cash_flows: 300 }) })).markup
    expect(text).toContain('from $1,000.00, $300.00 paid in, +23.5% without the cash flows, ')
  })

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
