import { describe, it } from 'vitest'
import { dependentStreakProbability, lossAutocorrelation } from '../../../src/stats/odds/dependentStreak.ts'
import { longestLosingStreak, streakProbability } from '../../../src/stats/odds/losingStreak.ts'
import { expectLike } from '../expectLike.ts'
import { referenceEntries } from '../reference.ts'

describe('streakProbability, longestLosingStreak', () => {
  it.each(referenceEntries('closed_forms.json', 'C9'))('reproduce $id', ({ inputs, value }) => {
    const { n, loss_probability } = inputs
    for (const [length, expected] of Object.entries(value.prob_streak_at_least)) {
      expectLike(streakProbability(n, loss_probability, Number(length)), expected)
    }
    const law = longestLosingStreak(n, loss_probability)
    expectLike(
      {
        mean: law.mean,
        sd: law.deviation,
        median: law.quantile(0.5),
        mode: law.mode,
        quantile_95: law.quantile(0.95),
        quantile_99: law.quantile(0.99),
        asymptotic_mean: law.asymptoticMean,
      },
      value.longest_streak,
    )
  })
})

describe('dependentStreakProbability', () => {
  it.each(referenceEntries('stat_tests.json', 'S5'))('reproduces $id', ({ inputs, value }) => {
    const losses = { lossProbability: inputs.loss_probability, lossAfterLoss: inputs.prob_loss_after_loss }
    expectLike(
      {
        markov: dependentStreakProbability(inputs.n, losses, inputs.k),
        iid_same_loss_rate: streakProbability(inputs.n, inputs.loss_probability, inputs.k),
        lag1_autocorrelation: lossAutocorrelation(losses),
      },
      value,
    )
  })
})
