import { describe, expect, it } from 'vitest'
import garch from '../../src/prices/garch.ts'
import {
  expectClose,
  expectMoments,
  logReturnMoments,
  reference,
  Sample,
  samplePaths,
  shapeOf,
  streamOf,
} from './support.ts'

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
    expectMoments(garch, params, shape, 40_000)
  })

  it.each(['P3.1', 'P3.2'])('makes paths of that law from the stationary law: %s', id => {
    const { params, shape } = modelOf(id, false)
    expectMoments(garch, params, shape, 20_000)
  })

  it('scales Student t shocks to variance 1, with their kurtosis', () => {
    const nu = 12
    const h1 = 1e-4
    const params = { mu: 0, omega: 1e-6, alpha: 0.05, beta: 0.9, nu, h1 }
    const score = ({ open, close }: { open: Float64Array; close: Float64Array }) =>
      Math.log(close[0]! / open[0]!) / Math.sqrt(h1)
    const samples = samplePaths(garch, params, shapeOf(1, 1), 150_000, {
      second: bars => score(bars) ** 2,
      fourth: bars => score(bars) ** 4,
    })
    samples['second']!.expectMean(1, 'variance')
    samples['fourth']!.expectMean((3 * (nu - 2)) / (nu - 4), 'kurtosis')
  })

  it('lets the price range as its own variance says', () => {
    const { params } = modelOf('P3.2', true)
    const samples = samplePaths(garch, { ...params, mu: 0 }, shapeOf(1, 1), 100_000, {
      square: ({ high, low }) => Math.log(high[0]! / low[0]!) ** 2 / (4 * Math.LN2),
    })
    samples['square']!.expectMean(params.h1, 'variance of the first bar')
  })

  it('clusters: absolute returns far apart are linked', () => {
    const params = { mu: 0, omega: 2e-6, alpha: 0.1, beta: 0.88, nu: null, h1: null }
    const { open, close } = garch.simulate(params, shapeOf(1, 20_000), streamOf('clusters'))
    const size = close.map((price, i) => Math.abs(Math.log(price / open[i]!)))
    const link = new Sample()
    const mean = size.reduce((sum, value) => sum + value, 0) / size.length
    for (let i = 0; i + 10 < size.length; i++) link.add((size[i]! - mean) * (size[i + 10]! - mean))
    expect(() => link.expectMean(0, 'covariance')).toThrow()
  })

  it('finds its parameters again', () => {
    const truth = { mu: 0, omega: 4e-6, alpha: 0.08, beta: 0.88, nu: 6, h1: null }
    const bars = garch.simulate(truth, shapeOf(1, 12_000), streamOf('fit'))
    const { params } = garch.fit(bars, 1 / 8760, {})
    expect(Math.abs(params.alpha - 0.08)).toBeLessThan(0.02)
    expect(Math.abs(params.beta - 0.88)).toBeLessThan(0.03)
    expect(Math.abs(params.omega / (1 - params.alpha - params.beta) - 1e-4)).toBeLessThan(2e-5)
    expect(params.nu).toBeGreaterThan(5)
    expect(params.nu).toBeLessThan(7.5)
  })

  it('tells normal shocks from t shocks', () => {
    const truth = { mu: 0, omega: 4e-6, alpha: 0.08, beta: 0.88, nu: null, h1: null }
    const { params } = garch.fit(garch.simulate(truth, shapeOf(1, 12_000), streamOf('normal')), 1 / 8760, {})
    expect(params.nu === null || params.nu > 30).toBe(true)
  })

  it('keeps the degrees of freedom that a user gives, and finds the rest beside them', () => {
    const truth = { mu: 0, omega: 4e-6, alpha: 0.08, beta: 0.88, nu: 6, h1: null }
    const bars = garch.simulate(truth, shapeOf(1, 12_000), streamOf('fit'))
    for (const nu of [6, null]) {
      const { params } = garch.fit(bars, 1 / 8760, { nu, mu: 0 })
      expect([params.nu, params.mu]).toEqual([nu, 0])
      expect(Math.abs(params.alpha - 0.08)).toBeLessThan(0.03)
      expect(Math.abs(params.beta - 0.88)).toBeLessThan(0.04)
    }
  })

  it('refuses a variance without a long-run level', () => {
    const written = { omega: 1e-6, alpha: 0.1, beta: 0.9 }
    expect(garch.params.safeParse(written).success).toBe(false)
    expect(garch.params.parse({ ...written, beta: 0.89 })).toMatchObject({ mu: 0, nu: null, h1: null })
  })
})
