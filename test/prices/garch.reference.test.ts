import { describe, expect, it } from 'vitest'
import garch from '../../src/prices/garch.ts'
import { reference } from './reference.ts'
import { expectClose, expectMoments, logReturnMoments, samplePaths, shapeOf } from './support.ts'

const IDS = ['P3.1', 'P3.2', 'P3.3']

function modelOf(id: string, fixed: boolean) {
  const { n, h1, ...params } = reference(id).inputs
  return { params: { ...params, h1: fixed ? h1 : null }, shape: shapeOf(1, n) }
}

const kurtosisOf = (moments: ReturnType<typeof garch.moments>) =>
  moments.find(moment => moment.name === 'excess kurtosis of log return')

describe('garch', () => {
  it.each(IDS)('has the exact moments of the reference from a fixed start: %s', id => {
    const { params, shape } = modelOf(id, true)
    const { expected_variance_of_period, start_variance_h1, ...horizon } =
      reference(id).value.horizon_return_fixed_start
    const moments = garch.moments(params, shape)
    expectClose(logReturnMoments(moments), horizon)
    for (const [period, variance] of Object.entries(expected_variance_of_period)) {
      expect(garch.moments(params, shapeOf(1, Number(period))).at(-1)!.exact).toBeCloseTo(variance as number, 12)
    }
    expect(kurtosisOf(moments)!.testable).toBe(reference(id).value.sample_kurtosis_testable.fixed_start)
  })

  it.each(IDS)('has the exact moments of the reference from the stationary law: %s', id => {
    const { params, shape } = modelOf(id, false)
    const { value } = reference(id)
    const moments = garch.moments(params, shape)
    expectClose(logReturnMoments(moments), value.horizon_return_stationary_start)
    const kurtosis = kurtosisOf(moments)
    expect(kurtosis !== undefined).toBe(value.fourth_moment_finite)
    expect(kurtosis?.testable ?? false).toBe(value.sample_kurtosis_testable.stationary_start)
    expect(moments.find(moment => moment.name.startsWith('variance'))!.testable).toBe(value.fourth_moment_finite)
  })

  it.each(IDS)('makes paths of that law from a fixed start: %s', id => {
    const { params, shape } = modelOf(id, true)
    expectMoments(garch, params, shape, 16_000)
  })

  it.each(['P3.1', 'P3.2'])('makes paths of that law from the stationary law: %s', id => {
    const { params, shape } = modelOf(id, false)
    expectMoments(garch, params, shape, 10_000)
  })

  it('lets the price range as its own variance says', () => {
    const { params } = modelOf('P3.2', true)
    const samples = samplePaths(garch, { ...params, mu: 0 }, shapeOf(1, 1), 50_000, {
      square: ({ high, low }) => Math.log(high[0]! / low[0]!) ** 2 / (4 * Math.LN2),
    })
    samples['square']!.expectMean(params.h1, 'variance of the first bar')
  })
})
