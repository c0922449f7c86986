import { describe, expect, it } from 'vitest'
import { minimumTrackRecord, probabilisticSharpe } from '../../../src/stats/metrics/probabilisticSharpe.ts'
import { sharpeAnnualisation } from '../../../src/stats/odds/autocorrelatedSharpe.ts'
import { gaussianBandCoverage, winBandCoverage } from '../../../src/stats/odds/bandCoverage.ts'
import {
  deflatedSharpe,
  expectedMaximum,
  expectedMaximumApproximation,
} from '../../../src/stats/odds/deflatedSharpe.ts'
import { falsePromotionRate, qualificationProbability } from '../../../src/stats/odds/falsePromotion.ts'
import { meanPower } from '../../../src/stats/odds/meanPower.ts'
import { tradesForPower, winRateAbove, winRateTest } from '../../../src/stats/odds/winRateTest.ts'
import { expectLike, type Json, referenceEntries } from '../reference.ts'

const reference = (prefix: string): Json[] => referenceEntries('closed_forms.json', prefix)
const estimate = ({ sr, skew, kurt }: Json) => ({ sharpe: sr, skew, kurtosis: kurt })

describe('winRateTest', () => {
  it.each(reference('C18'))('reproduces $id', ({ inputs, value }) => {
    for (const level of [0.05, 0.01]) {
      const { criticalWins, size, power } = winRateTest(inputs.n, inputs.p0, inputs.p1, level)
      expectLike({ critical_wins: criticalWins, actual_size: size, power }, value[`alpha_${level}`])
    }
  })

  it('counts a size of exactly the level', () => {
    expect(winRateTest(5, 0.5, 0.9, 1 / 32).criticalWins).toBe(5)
    expect(winRateTest(5, 0.5, 0.9, 1 / 33)).toMatchObject({ criticalWins: 6, power: 0 })
  })
})

describe('tradesForPower', () => {
  it.each(reference('C19'))('reproduces $id', ({ inputs, value }) => {
    const { first, stable } = tradesForPower(inputs.p0, inputs.p1, inputs.alpha, inputs.power)
    expectLike({ first_n: first, stable_n: stable }, value)
  })

  it('refuses an alternative that is not above', () => {
    expect(() => tradesForPower(0.5, 0.5)).toThrow(RangeError)
  })
})

describe('winRateAbove', () => {
  it.each(reference('C20'))('reproduces $id', ({ inputs, value }) => {
    const { above, atLeast } = winRateAbove(inputs.n, inputs.p, 0.5)
    expectLike({ prob_strictly_above_half: above, prob_at_least_half: atLeast }, value)
  })
})

describe('meanPower', () => {
  it('is half where the mean lies at the bound of the test, and 80% with the trades that it asks for', () => {
    const bound = 1.6448536269514722
    expect(meanPower(bound / 10, 1, 100).power).toBeCloseTo(0.5, 12)
    const { value } = meanPower(0.2, 1, 100).tradesNeeded
    expect(value).toBe(155)
    expect(meanPower(0.2, 1, value!).power).toBeGreaterThanOrEqual(0.8)
    expect(meanPower(0.2, 1, value! - 1).power).toBeLessThan(0.8)
  })

  it('shows nothing of a mean at or below 0, for any number of trades', () => {
    expect(meanPower(0, 1, 100)).toMatchObject({ noGain: 0.5, tradesNeeded: { value: null } })
    expect(meanPower(0, 1, 100).power).toBeCloseTo(0.05, 12)
    expect(meanPower(-0.1, 1, 100).tradesNeeded.reason).toBe('the mean is not above zero')
  })

  it.each([0, -1, Number.NaN])('refuses a deviation of %d: there is nothing to test', deviation => {
    for (const mean of [0.1, 0, -0.1]) expect(() => meanPower(mean, deviation, 100)).toThrow(RangeError)
  })
})

describe('probabilisticSharpe', () => {
  it.each(reference('C21'))('reproduces $id', ({ inputs, value }) => {
    expectLike(probabilisticSharpe(estimate(inputs), inputs.sr0, inputs.n).value, value.psr)
  })

  it('needs two returns', () => {
    expect(probabilisticSharpe({ sharpe: 1, skew: 0, kurtosis: 3 }, 0, 1).reason).toBe('fewer than two returns')
    expect(probabilisticSharpe({ sharpe: 0.1, skew: 0, kurtosis: 3 }, 0, 2).value).toBeGreaterThan(0.5)
  })

  it('is undefined where two returns alone leave no estimation error', () => {
    const certain = probabilisticSharpe({ sharpe: 1, skew: 2, kurtosis: 5 }, 0, 10)
    expect(certain.reason).toBe('the Sharpe ratio has no estimation error')
  })
})

describe('minimumTrackRecord', () => {
  it.each(reference('C22'))('reproduces $id', ({ inputs, value }) => {
    expectLike(minimumTrackRecord(estimate(inputs), inputs.sr0, inputs.conf).value, value.min_trl)
  })

  it('is undefined at the benchmark', () => {
    const { reason } = minimumTrackRecord({ sharpe: 0.1, skew: 0, kurtosis: 3 }, 0.1, 0.95)
    expect(reason).toBe('the Sharpe ratio is not above the benchmark')
  })
})

describe('deflatedSharpe', () => {
  it.each(reference('C23'))('reproduces $id', ({ inputs, value }) => {
    const { benchmark, probability } = deflatedSharpe(estimate(inputs), inputs.n, inputs.trials, inputs.var)
    expectLike([benchmark.value, probability.value], [value.sr0, value.dsr])
  })
})

describe('expectedMaximum', () => {
  it.each(reference('C24'))('reproduces $id', ({ inputs, value }) => {
    const { N } = inputs
    expectLike({ exact: expectedMaximum(N), approximation: expectedMaximumApproximation(N) }, value)
  })

  it('is 0 for one', () => {
    expect(expectedMaximum(1)).toBeCloseTo(0, 14)
  })
})

describe('sharpeAnnualisation', () => {
  it.each(reference('C25'))('reproduces $id', ({ inputs, value }) => {
    const { periods, rho } = inputs
    expectLike({ factor: sharpeAnnualisation(periods, rho), iid_factor: sharpeAnnualisation(periods, 0) }, value)
  })
})

describe('qualificationProbability', () => {
  it.each(referenceEntries('stat_tests.json', 'S8'))('reproduces $id', ({ inputs, value }) => {
    const actual = qualificationProbability(
      { winProbability: inputs.p, payoff: 1 },
      {
        firstCheck: inputs.first_check,
        lastCheck: inputs.last_check,
        qualifies: ({ wins, trades }) => wins / trades > inputs.threshold,
      },
    )
    expectLike(
      {
        qualifies_at_some_point: actual.atAnyCheck,
        at_first_check_only: actual.atFirstCheckOnly,
        at_last_check_only: actual.atLastCheckOnly,
      },
      value,
    )
  })
})

describe('falsePromotionRate', () => {
  it('is the chance of a coin flip to look profitable at some check', () => {
    const qualifies = ({ sumR }: { sumR: number }) => sumR > 0
    expect(falsePromotionRate(1, { firstCheck: 50, lastCheck: 100, qualifies })).toBeCloseTo(0.7070539527074962, 12)
  })

  it('hands over the sums of R and of its square', () => {
    const seen: number[][] = []
    falsePromotionRate(2, {
      firstCheck: 2,
      lastCheck: 2,
      qualifies: ({ trades, wins, sumR, sumSquaredR }) => seen.push([trades, wins, sumR, sumSquaredR]) > 99,
    })
    expect(seen.slice(0, 3)).toEqual([
      [2, 2, 4, 8],
      [2, 1, 1, 5],
      [2, 0, -2, 2],
    ])
  })
})

describe('winBandCoverage', () => {
  it.each(referenceEntries('stat_tests.json', 'S2'))('reproduces $id', ({ inputs, value }) => {
    const actual = winBandCoverage(inputs.n, inputs.p, inputs.lower, inputs.upper)
    expectLike(
      {
        average_pointwise_coverage: actual.averagePointwise,
        coverage_at_n: actual.atLast,
        prob_inside_at_every_trade: actual.simultaneous,
      },
      value,
    )
  })
})

describe('gaussianBandCoverage', () => {
  it.each(referenceEntries('stat_tests.json', 'S3'))('reproduces $id', ({ inputs, value }) => {
    expectLike(gaussianBandCoverage(inputs.n, inputs.z), value, 1e-8)
  })
})
