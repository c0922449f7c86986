import { describe, expect, it } from 'vitest'
import bootstrap from '../../src/prices/bootstrap.ts'
import { reference } from './reference.ts'
import { expectMoments, Sample, samplePaths, shapeOf, streamOf } from './support.ts'

/** Log returns are the reference's values, scaled to stay near the start; the volume of a bar is its number. */
function modelOf(id: string, scale: number) {
  const { x, L } = reference(id).inputs
  const close = Float64Array.from(x as number[], value => value * scale)
  return {
    gap: close.map(() => 0),
    high: close.map(value => Math.max(0, value)),
    low: close.map(value => Math.min(0, value)),
    close,
    volume: close.map((_, i) => i),
    block: L as number,
  }
}

const CASES = [
  ['P7.1', 0.01],
  ['P7.2', 1],
] as const

describe('bootstrap', () => {
  it.each(CASES)('has the exact moments of the reference: %s', (id, scale) => {
    const { inputs, value } = reference(id)
    const [mean, variance] = bootstrap.moments(modelOf(id, scale), shapeOf(1, inputs.m + 1))
    expect(mean!.exact).toBeCloseTo(inputs.m * value.sample_mean * scale, 12)
    expect(variance!.exact).toBeCloseTo(value.stationary.variance_of_path_sum * scale ** 2, 12)
    const [, alone] = bootstrap.moments({ ...modelOf(id, scale), block: 1 }, shapeOf(1, inputs.m + 1))
    expect(alone!.exact).toBeCloseTo(value.iid.variance_of_path_sum * scale ** 2, 12)
  })

  it.each(CASES)('makes paths of that law: %s', (id, scale) => {
    expectMoments(bootstrap, modelOf(id, scale), shapeOf(1, reference(id).inputs.m + 1), 40_000)
  })

  it.each(CASES)('keeps of the autocovariance what its blocks keep: %s', (id, scale) => {
    const { value } = reference(id)
    const params = modelOf(id, scale)
    const mean = value.sample_mean * scale
    const bars = bootstrap.simulate(params, shapeOf(1, 200_000), streamOf(id))
    const x = Float64Array.from(bars.volume, i => params.close[i]! - mean)
    const size = 2000
    for (let k = 0; k < 4; k++) {
      const batches = new Sample()
      for (let from = 0; from + size + k < x.length; from += size) {
        let sum = 0
        for (let i = from; i < from + size; i++) sum += x[i]! * x[i + k]!
        batches.add(sum / size)
      }
      batches.expectMean(value.stationary.autocovariance[k] * scale ** 2, `lag ${k}`)
    }
  })

  it('wraps around, reaches every bar, and breaks blocks as often as their length says', () => {
    const params = modelOf('P7.1', 0.0001)
    const n = params.close.length
    const { volume } = bootstrap.simulate(params, shapeOf(1, 300_000), streamOf('wrap'))
    const [wrapped, last, breaks] = [new Sample(), new Sample(), new Sample()]
    for (let i = 0; i + 1 < volume.length; i++) {
      const follows = volume[i + 1] === (volume[i]! + 1) % n
      breaks.add(follows ? 0 : 1)
      last.add(volume[i] === n - 1 ? 1 : 0)
      if (volume[i] === n - 1) wrapped.add(follows ? 1 : 0)
    }
    const run = reference('P7.1').value.stationary.mean_run_of_consecutive_indices
    breaks.expectMean(1 / run, 'break')
    wrapped.expectMean(1 - 1 / run, 'wrap')
    last.expectMean(1 / n, 'last bar')
  })

  it('uses the share of bars that independent draws use', () => {
    const { value, inputs } = reference('P7.1')
    const params = { ...modelOf('P7.1', 0.01), block: 1 }
    const samples = samplePaths(bootstrap, params, shapeOf(1, inputs.m), 20_000, {
      used: ({ volume }) => new Set(volume).size / params.close.length,
    })
    samples['used']!.expectMean(value.expected_share_of_observations_used_iid, 'share used')
  })

  it('refuses columns of different lengths and bars that do not hold their prices', () => {
    const params = modelOf('P7.1', 0.01)
    expect(bootstrap.params.safeParse(params).success).toBe(true)
    expect(bootstrap.params.safeParse({ ...params, low: params.low.slice(1) }).success).toBe(false)
    expect(bootstrap.params.safeParse({ ...params, high: params.high.map(value => value - 1e-6) }).success).toBe(false)
    expect(bootstrap.params.safeParse({ ...params, low: params.low.map(value => value + 1e-6) }).success).toBe(false)
  })
})
