import { describe, expect, it } from 'vitest'
import garch from '../../src/prices/garch.ts'
import { Sample, samplePaths, shapeOf, streamOf } from './support.ts'

describe('garch', () => {
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
