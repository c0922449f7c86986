import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { barrierExit } from '../../../src/stats/odds/barrierExit.ts'
import { drawdownMoments, drawdownReached } from '../../../src/stats/odds/brownianDrawdown.ts'
import { driftlessDrawdown } from '../../../src/stats/odds/driftlessDrawdown.ts'
import { timeToMultiple } from '../../../src/stats/odds/timeToMultiple.ts'
import { expectLike, type Json, referenceEntries } from '../reference.ts'

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

  it.each([
    [2, 0.9290996476357903],
    [4, 0.23238089183998634],
    [5, 0.03785303182211923],
    [8, 6.16884103476254e-7],
    [10, 3.0568503806256994e-12],
  ])('keeps its digits for falling drift −3 at depth %d', (depth, expected) => {
    // Spectral series in mpmath with 60 digits.
    const actual = drawdownReached({ drift: -3, volatility: 1, time: 1 }, depth)
    expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-12 / expected + 1e-12)
  })

  it('follows the asymptotes of Q', () => {
    expect(q(1, 1e5)).toBeCloseTo(Math.log(1e5) / 4 + 0.49088, 4)
    expect(q(-1, 1000)).toBeCloseTo(1000.5, 6)
  })

  it('has the driftless law as its limit', () => {
    const { mean, variance } = drawdownMoments({ drift: 0, volatility: 0.6, time: 0.25 })
    const driftless = driftlessDrawdown(0.6, 0.25)
    expectLike({ mean, variance }, { mean: driftless.mean, variance: driftless.variance })
  })
})

describe('drawdownReached', () => {
  it.each(referenceEntries('closed_forms.json', 'C11'))('reproduces $id', ({ inputs, value }) => {
    expectLike(drawdownReached(motion(inputs), inputs.h), value.prob, TOLERANCE)
  })

  it('is continuous where the form changes: a = 1, and a depth of 4 σ√T', () => {
    const at = (drift: number, depth: number) => drawdownReached({ drift, volatility: 1, time: 1 }, depth)
    for (const a of [1 - 1e-7, 1 - 1e-10, 1, 1 + 1e-10, 1 + 1e-7]) expect(at(a, 1)).toBeCloseTo(at(1, 1), 6)
    for (const drift of [-8, -3, -0.5, 0, 0.5, 3]) expect(at(drift, 4 + 1e-9)).toBeCloseTo(at(drift, 4), 7)
  })

  test.prop(
    [
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: 0.01, max: 80, noNaN: true }),
      fc.double({ min: 1.01, max: 2, noNaN: true }),
    ],
    { seed: 20250112, numRuns: 300 },
  )('is a probability that falls with the depth', (drift, depth, factor) => {
    const [near, far] = [depth, depth * factor].map(h => drawdownReached({ drift, volatility: 1, time: 1 }, h)) as [
      number,
      number,
    ]
    expect(near).toBeGreaterThanOrEqual(far - 1e-11)
    expect(near).toBeLessThanOrEqual(1 + 1e-11)
    expect(far).toBeGreaterThanOrEqual(-1e-11)
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

  it('does not overflow for a strong drift', () => {
    expect(barrierExit({ drift: -300, volatility: 0.2 }, 0.5, 0.5, 1).probUpFirst).toBe(0)
    expect(barrierExit({ drift: 300, volatility: 0.2 }, 0.5, 0.5, 1).probUpFirst).toBe(1)
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

  it('has a mean only where the log price rises, a median only where it is likelier than not', () => {
    const sinking = timeToMultiple({ drift: 0.1, volatility: 0.5 }, 5)
    expect(sinking.mean.reason).toBe('the log price does not rise')
    expect(sinking.probBy(sinking.median.value!)).toBeCloseTo(0.5, 12)
    expect(timeToMultiple({ drift: 0, volatility: 1 }, 5).median.value).toBeNull()
    const still = timeToMultiple({ drift: 0.125, volatility: 0.5 }, 5)
    expect(still).toMatchObject({ probEver: 1, mean: { reason: 'the log price does not rise' } })
  })
})
