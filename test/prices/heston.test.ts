import { describe, expect, it } from 'vitest'
import heston from '../../src/prices/heston.ts'
import { shapeOf, streamOf } from './support.ts'

describe('heston', () => {
  it('finds its parameters again, roughly', () => {
    const truth = { mu: 0.1, kappa: 8, theta: 0.36, xi: 1.5, rho: -0.5, v0: null }
    const shape = shapeOf(30, 30 * 500)
    const { params } = heston.fit(heston.simulate(truth, shape, streamOf('fit')), shape.barYears, {})
    expect(Math.abs(params.theta - 0.36)).toBeLessThan(0.06)
    expect(params.kappa).toBeGreaterThan(4)
    expect(params.kappa).toBeLessThan(16)
    expect(Math.abs(params.xi - 1.5)).toBeLessThan(0.4)
    expect(Math.abs(params.rho + 0.5)).toBeLessThan(0.25)
  })
})
