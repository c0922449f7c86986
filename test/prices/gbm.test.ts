import { describe, expect, it } from 'vitest'
import gbm from '../../src/prices/gbm.ts'
import { Sample, shapeOf, streamOf } from './support.ts'

describe('gbm', () => {
  it("gives back its variance from the ranges of its bars, by Parkinson's estimator", () => {
    const sigma = 0.6
    const shape = shapeOf(200_000 / 8760, 200_000)
    const { high, low } = gbm.simulate({ mu: sigma ** 2 / 2, sigma }, shape, streamOf('parkinson'))
    const sample = new Sample()
    for (let i = 0; i < high.length; i++) sample.add(Math.log(high[i]! / low[i]!) ** 2 / (4 * Math.LN2))
    sample.expectMean(sigma ** 2 * shape.barYears, 'variance of a bar')
  })

  it('opens every bar at the close before', () => {
    const { open, close } = gbm.simulate({ mu: 0.1, sigma: 0.6 }, shapeOf(1, 50), streamOf('open'))
    expect(open.slice(1)).toEqual(close.slice(0, -1))
  })

  it('finds its parameters again', () => {
    const shape = shapeOf(40, 20_000)
    const bars = gbm.simulate({ mu: 0.5, sigma: 0.6 }, shape, streamOf('fit'))
    const { params } = gbm.fit(bars, shape.barYears, {})
    expect(Math.abs(params.sigma - 0.6)).toBeLessThan(0.01)
    expect(Math.abs(params.mu - 0.5)).toBeLessThan((3 * 0.6) / Math.sqrt(40))
  })

  it('takes a drift of one’s own in place of the estimate', () => {
    const bars = gbm.simulate({ mu: 0.5, sigma: 0.6 }, shapeOf(2, 1000), streamOf('fit'))
    const { params, notes } = gbm.fit(bars, shapeOf(2, 1000).barYears, { mu: 0.05 })
    expect(params).toEqual({ ...gbm.fit(bars, shapeOf(2, 1000).barYears, {}).params, mu: 0.05 })
    expect(notes.join()).not.toContain('hardly known')
  })

  it('takes percentages, and refuses volatilities that are none', () => {
    expect(gbm.params.parse({ mu: '-10%', sigma: '60%' })).toEqual({ mu: -0.1, sigma: 0.6 })
    for (const sigma of [0, -0.1, 11, '6', Number.NaN]) {
      expect(gbm.params.safeParse({ mu: 0, sigma }).success).toBe(false)
    }
  })

  it('refuses parameters that drive the price off the numbers', () => {
    const year = shapeOf(1000, 2000)
    expect(() => gbm.simulate({ mu: -10, sigma: 1 }, year, streamOf('off'))).toThrow(/drive it off/)
  })
})
