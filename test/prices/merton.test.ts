import { describe, expect, it } from 'vitest'
import merton from '../../src/prices/merton.ts'
import { shapeOf, streamOf } from './support.ts'

describe('merton', () => {
  it('finds its parameters again', () => {
    const truth = { mu: 0.3, sigma: 0.5, lambda: 40, jumpMean: -0.03, jumpDeviation: 0.06 }
    const shape = shapeOf(8, 8 * 2000)
    const bars = merton.simulate(truth, shape, streamOf('fit'))
    const { params } = merton.fit(bars, shape.barYears, {})
    expect(Math.abs(params.sigma - 0.5)).toBeLessThan(0.02)
    expect(Math.abs(params.lambda - 40)).toBeLessThan(12)
    expect(Math.abs(params.jumpMean + 0.03)).toBeLessThan(0.015)
    expect(Math.abs(params.jumpDeviation - 0.06)).toBeLessThan(0.015)
    expect(Math.abs(params.mu - 0.3)).toBeLessThan(1)
  })
})
