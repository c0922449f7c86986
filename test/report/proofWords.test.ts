import { describe, expect, it } from 'vitest'
import { proofWords } from '../../src/report/proofWords.ts'
import type { ProofSummary } from '../../src/report/summary.ts'

const PROOF: ProofSummary = {
  trades: 100,
  qualifyTrades: 50,
  meanR: 0.5,
  deviationR: 1,
  power: 0.99999,
  noGain: 2e-7,
  tradesNeeded: 26,
  falsePromotion: { share: 0.7, low: 0.69, high: 0.71 },
  falsePromotionAtOnce: { share: 0.48, low: 0.47, high: 0.49 },
}

describe('proofWords', () => {
  it('calls nothing certain that is not', () => {
    expect(proofWords(PROOF)).toMatch(
      /with a chance of above 99\.99%, and end without gain with a chance of under 0\.01%/,
    )
  })

  it('says that a qualification with more trades than a sample has cannot be passed', () => {
    expect(proofWords(PROOF)).toContain('in 70.0% of samples [69.0%, 71.0%] within 100 trades')
    const words = proofWords({ ...PROOF, trades: 1, qualifyTrades: 5 })
    expect(words).toContain('cannot be passed in samples: 5 trades are asked, a sample has 1.')
    expect(words).not.toContain('70.0%')
  })

  it('counts one trade as one', () => {
    expect(proofWords({ ...PROOF, trades: 1, qualifyTrades: 1, tradesNeeded: 1 })).not.toMatch(/\b1 trades/)
  })
})
