import { describe, expect, it } from 'vitest'
import { wilson } from '../../../src/stats/intervals/wilson.ts'
import { qualificationProbability } from '../../../src/stats/odds/falsePromotion.ts'
import { expectProbability } from '../../simulation/sampleBets.ts'
import { referenceEntries } from '../../stats/reference.ts'
import { COIN, proven, SAMPLES } from './proofOf.ts'

describe('proofOfEdge', () => {
  it('finds how often a coin flip is promoted, looked at after every trade and once', () => {
    const [{ inputs, value }] = referenceEntries('stat_tests.json', 'S8')
    const exact = qualificationProbability(
      { winProbability: inputs.p, payoff: 1 },
      { firstCheck: inputs.first_check, lastCheck: inputs.last_check, qualifies: ({ sumR }) => sumR > 0 },
    )
    expect(exact.atAnyCheck).toBeCloseTo(value.qualifies_at_some_point, 8)
    const { falsePromotion, falsePromotionAtOnce } = proven(COIN)
    expectProbability(SAMPLES * falsePromotion.share, SAMPLES, value.qualifies_at_some_point)
    expectProbability(SAMPLES * falsePromotionAtOnce.share, SAMPLES, value.at_first_check_only)
    expect(falsePromotion).toMatchObject(wilson(SAMPLES * falsePromotion.share, SAMPLES))
  })
})
