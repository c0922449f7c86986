import { describe, it } from 'vitest'
import { minimumTrackRecord, probabilisticSharpe } from '../../../src/stats/metrics/probabilisticSharpe.ts'
import { sharpeAnnualisation } from '../../../src/stats/odds/autocorrelatedSharpe.ts'
import { gaussianBandCoverage, winBandCoverage } from '../../../src/stats/odds/bandCoverage.ts'
import {
  deflatedSharpe,
  expectedMaximum,
  expectedMaximumApproximation,
} from '../../../src/stats/odds/deflatedSharpe.ts'
import { qualificationProbability } from '../../../src/stats/odds/falsePromotion.ts'
import { tradesForPower, winRateAbove, winRateTest } from '../../../src/stats/odds/winRateTest.ts'
import { expectLike, type Json } from '../expectLike.ts'
import { referenceEntries } from '../reference.ts'

const reference = (prefix: string): Json[] => referenceEntries('closed_forms.json', prefix)
const estimate = ({ sr, skew, kurt }: Json) => ({ sharpe: sr, skew, kurtosis: kurt })

describe('winRateTest', () => {
  it.each(reference('C18'))('reproduces $id', ({ inputs, value }) => {
    for (const level of [0.05, 0.01]) {
      const { criticalWins, size, power } = winRateTest(inputs.n, inputs.p0, inputs.p1, level)
      expectLike({ critical_wins: criticalWins, actual_size: size, power }, value[`alpha_${level}`])
    }
  })
})

describe('tradesForPower', () => {
  it.each(reference('C19'))('reproduces $id', ({ inputs, value }) => {
    const { first, stable } = tradesForPower(inputs.p0, inputs.p1, inputs.alpha, inputs.power)
    expectLike({ first_n: first, stable_n: stable }, value)
  })
})

describe('winRateAbove', () => {
  it.each(reference('C20'))('reproduces $id', ({ inputs, value }) => {
    const { above, atLeast } = winRateAbove(inputs.n, inputs.p, 0.5)
    expectLike({ prob_strictly_above_half: above, prob_at_least_half: atLeast }, value)
  })
})

describe('probabilisticSharpe', () => {
  it.each(reference('C21'))('reproduces $id', ({ inputs, value }) => {
    expectLike(probabilisticSharpe(estimate(inputs), inputs.sr0, inputs.n).value, value.psr)
  })
})

describe('minimumTrackRecord', () => {
  it.each(reference('C22'))('reproduces $id', ({ inputs, value }) => {
    expectLike(minimumTrackRecord(estimate(inputs), inputs.sr0, inputs.conf).value, value.min_trl)
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
