import { describe, expect, it } from 'vitest'
import heston from '../../src/prices/heston.ts'
import { VarianceSteps } from '../../src/prices/parts/varianceSteps.ts'
import { reference } from './reference.ts'
import { expectClose, expectMoments, logReturnMoments, Sample, samplePaths, shapeOf, streamOf } from './support.ts'

function modelOf(id: string) {
  const { T, ...params } = reference(id).inputs
  return { params, years: T as number }
}

describe('heston', () => {
  it.each(['P4.1', 'P4.2', 'P5.1'])('has the exact moments of the reference: %s', id => {
    const { params, years } = modelOf(id)
    const moments = heston.moments(params, shapeOf(years, 7))
    expectClose(logReturnMoments(moments), reference(id).value.log_return)
    expect(moments.at(-1)!.exact).toBeCloseTo(reference(id).value.price_mean_over_start, 10)
  })

  it.each([
    ['P4.1', 8_000],
    ['P4.2', 6_000],
    ['P5.1', 12_000],
  ] as const)('makes paths of that law: %s', (id, paths) => {
    const { params, years } = modelOf(id)
    expectMoments(heston, params, shapeOf(years, 25), paths)
  })

  it('gives each bar the range of its own variance', () => {
    const { params, years } = modelOf('P4.1')
    const shape = shapeOf(years, 125)
    const bar = (i: number) => (bars: { high: Float64Array; low: Float64Array }) =>
      Math.log(bars.high[i]! / bars.low[i]!) ** 2 / (4 * Math.LN2) / shape.barYears
    const samples = samplePaths(heston, { ...params, rho: 0 }, shape, 4000, { first: bar(0), last: bar(124) })
    samples['first']!.expectMean(params.v0, 'first variance')
    samples['last']!.expectMean(reference('P4.1').value.variance_process.mean, 'last variance')
  })
})

describe('VarianceSteps', () => {
  it.each([
    ['below the switch', 'P4.1', 0.02, 0.49],
    ['beyond the switch', 'P4.2', 0.5, 0.001],
  ] as const)('keeps the exact mean and variance of the square-root process: %s', (_, id, years, v) => {
    const { kappa, theta, xi } = reference(id).inputs
    const steps = new VarianceSteps(kappa, theta, xi, years)
    const stream = streamOf('variance')
    const decay = Math.exp(-kappa * years)
    const mean = theta + (v - theta) * decay
    const spread = (xi ** 2 / kappa) * (1 - decay) * (v * decay + (theta / 2) * (1 - decay))
    const [first, second] = [new Sample(), new Sample()]
    let least = Infinity
    for (let n = 0; n < 100_000; n++) {
      const next = steps.next(stream, v)
      least = Math.min(least, next)
      first.add(next)
      second.add((next - mean) ** 2)
    }
    expect(least).toBeGreaterThanOrEqual(0)
    first.expectMean(mean, 'mean')
    second.expectMean(spread, 'variance')
  })

  it('reaches the variance of the reference in many steps', () => {
    const { inputs, value } = reference('P4.2')
    const steps = new VarianceSteps(inputs.kappa, inputs.theta, inputs.xi, inputs.T / 20)
    const stream = streamOf('many')
    const { mean, variance } = value.variance_process
    const [first, second] = [new Sample(), new Sample()]
    for (let n = 0; n < 50_000; n++) {
      let v = inputs.v0
      for (let step = 0; step < 20; step++) v = steps.next(stream, v)
      first.add(v)
      second.add((v - mean) ** 2)
    }
    first.expectMean(mean, 'mean')
    second.expectMean(variance, 'variance')
  })
})
