import { describe, expect, it } from 'vitest'
import { stationaryLaw } from '../../src/prices/parts/regimeMoments.ts'
import regime from '../../src/prices/regime.ts'
import { reference } from './reference.ts'
import { expectClose, expectMoments, logReturnMoments, Sample, shapeOf, streamOf } from './support.ts'

const IDS = ['P6.1', 'P6.2', 'P6.3']

function modelOf(id: string) {
  const { P, mu, sd, n, start } = reference(id).inputs
  return { params: { transition: P as number[][], mu, sigma: sd, start }, bars: n as number }
}

describe('regime', () => {
  it.each(IDS)('has the exact moments of the reference: %s', id => {
    const { params, bars } = modelOf(id)
    const { one_period, horizon } = reference(id).value
    expectClose(logReturnMoments(regime.moments(params, shapeOf(1, 1))), one_period)
    expectClose(logReturnMoments(regime.moments(params, shapeOf(1, bars))), horizon)
  })

  it.each([
    ['P6.1', 8_000],
    ['P6.2', 16_000],
    ['P6.3', 10_000],
  ] as const)('makes paths of that law: %s', (id, paths) => {
    const { params, bars } = modelOf(id)
    expectMoments(regime, params, shapeOf(1, bars), paths)
  })

  it('links squared returns as the reference says', () => {
    const { params } = modelOf('P6.1')
    const { value } = reference('P6.1')
    const { mean, variance } = value.one_period
    const { open, close } = regime.simulate(params, shapeOf(1, 150_000), streamOf('acf'))
    const returns = close.map((price, i) => Math.log(price / open[i]!))
    const second = variance + mean ** 2
    const batches = new Sample()
    const size = 3000
    for (let from = 0; from + size < returns.length; from += size) {
      let sum = 0
      for (let i = from; i < from + size; i++) sum += (returns[i]! ** 2 - second) * (returns[i + 1]! ** 2 - second)
      batches.add(sum / size)
    }
    let squares = 0
    params.mu.forEach((m: number, s: number) => {
      const v = params.sigma[s] ** 2
      squares += value.stationary_probabilities[s] * (m ** 4 + 6 * m * m * v + 3 * v * v)
    })
    batches.expectMean(value.acf_squared_returns[0] * (squares - second ** 2), 'autocovariance of squares')
  })

  it('finds two regimes again', () => {
    const { params: truth } = modelOf('P6.1')
    const { params, notes } = regime.fit(regime.simulate(truth, shapeOf(1, 8000), streamOf('fit')), 1, {})
    expect(params.mu).toHaveLength(2)
    for (const [k, sigma] of params.sigma.entries()) {
      expect(Math.abs(sigma / truth.sigma[k] - 1)).toBeLessThan(0.06)
      expect(Math.abs(params.mu[k]! - truth.mu[k])).toBeLessThan(0.1 * truth.sigma[k])
      expect(Math.abs(params.transition[k]![0]! - truth.transition[k]![0]!)).toBeLessThan(0.015)
    }
    expect(notes.join()).not.toContain('single')
  })

  it('finds three regimes again', () => {
    const { params: truth } = modelOf('P6.3')
    const { params } = regime.fit(regime.simulate(truth, shapeOf(1, 12_000), streamOf('three')), 1, {})
    expect(params.sigma).toHaveLength(3)
    for (const [k, sigma] of params.sigma.entries()) expect(Math.abs(sigma / truth.sigma[k] - 1)).toBeLessThan(0.15)
  })
})

describe('stationaryLaw', () => {
  it.each(IDS)('is that of the reference: %s', id => {
    const { params } = modelOf(id)
    expectClose({ ...stationaryLaw(params.transition) }, { ...reference(id).value.stationary_probabilities })
  })
})
