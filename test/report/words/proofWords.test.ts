import { describe, expect, it } from 'vitest'
import { proofWords } from '../../../src/report/words/proofWords.ts'
import type { ProofSummary } from '../../../src/results/comparison.ts'
import { makeSummary } from '../makeResult.ts'
import { makeComparison, makeSamples } from '../makeSamples.ts'

const PROOF: ProofSummary = {
  trades: 100,
  qualifyTrades: 50,
  meanR: 0.5,
  deviationR: 1,
  poolSize: 60,
  paths: null,
  block: 5,
  power: { share: 1, low: 0.99962, high: 1 },
  noGain: { share: 0, low: 0, high: 0.00038 },
  powerOverPools: { low: 0.04, high: 1 },
  tradesNeeded: 26,
  tradesNeededOverPools: { low: 12, high: null },
  falsePromotion: { share: 0.7, low: 0.69, high: 0.71 },
  falsePromotionAtOnce: { share: 0.48, low: 0.47, high: 0.49 },
}

const SUMMARY = makeSummary({ samples: makeSamples() })

describe('proofWords', () => {
  const words = (changes: Partial<ProofSummary>) =>
    proofWords({ ...makeComparison(), proof: { ...PROOF, ...changes }, reasons: {} }, SUMMARY)

  it('calls nothing certain that is not', () => {
    expect(words({})).toContain(
      'with a chance of 100% [99.96%, 100%], and end without gain with a chance of 0% [0%, 0.04%]',
    )
  })

  it('says how trades were drawn, and what the number of trades that are needed takes for granted', () => {
    expect(words({})).toContain('The tape shows +0.50 R')
    expect(words({})).toContain('100 trades, drawn in blocks of 5 on average, would show')
    expect(words({})).toContain('takes 26 trades if trades are independent')
    expect(words({ paths: 200, poolSize: 14_000 })).toContain('The 14,000 trades of the first 200 price paths show')
  })

  it('says how little the chance itself is known', () => {
    expect(words({})).toContain(
      'tapes redrawn put that chance anywhere from 4.0% to 100%, and the trades needed from 12 to no number at all',
    )
  })

  it('names what these R are made with, beside the run’s own', () => {
    expect(words({})).toContain(
      '+0.50 R a trade [−0.10 R to +0.40 R] with a deviation of 1.00 R, with one MEX (micro) a trade and the costs of today’s price; the run made +0.71 R',
    )
  })

  it('says that a qualification with more trades than a sample has cannot be passed', () => {
    expect(words({})).toContain('in 70.0% [69.0%, 71.0%] of samples within 100 trades')
    const never = words({ trades: 1, qualifyTrades: 5 })
    expect(never).toContain('cannot be passed in samples: 5 trades are asked, a sample has 1.')
    expect(never).not.toContain('70.0%')
  })

  it('counts one trade as one', () => {
    expect(words({ trades: 1, qualifyTrades: 1, tradesNeeded: 1 })).not.toMatch(/\b1 trades/)
  })

  it('says why nothing is known', () => {
    const reasons = { proof: 'all trades have the same result in R' }
    expect(proofWords({ ...makeComparison(), proof: null, reasons }, SUMMARY)).toBe(
      'What the trades can prove about an edge is not known: all trades have the same result in R.',
    )
  })
})
