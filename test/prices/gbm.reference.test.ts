import { describe, expect, it } from 'vitest'
import gbm from '../../src/prices/gbm.ts'
import { reference } from './reference.ts'
import { expectClose, expectMoments, logReturnMoments, samplePaths, shapeOf } from './support.ts'

describe('gbm', () => {
  it.each(['P1.1', 'P1.2'])('has the exact moments of the reference: %s', id => {
    const { inputs, value } = reference(id)
    const { T, ...params } = inputs
    const moments = gbm.moments(params, shapeOf(T, 30))
    expectClose(logReturnMoments(moments), value.log_return)
    expect(moments.at(-1)!.exact).toBeCloseTo(value.price.mean / 100, 10)
  })

  it.each(['P1.1', 'P1.2'])('makes paths of that law: %s', id => {
    const { inputs, value } = reference(id)
    const { T, ...params } = inputs
    const below = (level: number) => (bars: { close: Float64Array }) => (bars.close[0]! < level ? 1 : 0)
    const samples = expectMoments(gbm, params, shapeOf(T, 1), 100_000, {
      start: below(100),
      median: below(value.price.median),
      low: below(value.price.quantile_05),
      high: below(value.price.quantile_95),
    })
    samples['start']!.expectMean(value.prob_below_start, 'below the start')
    samples['median']!.expectMean(0.5, 'median')
    samples['low']!.expectMean(0.05, '5% quantile')
    samples['high']!.expectMean(0.95, '95% quantile')
  })

  it.each(['P10.1', 'P10.2'])('meets a stop inside bars as often as a path watched all the time: %s', id => {
    const { nu, sig, T, n, level } = reference(id).inputs
    const { value } = reference(id)
    const stop = 100 * Math.exp(level)
    const samples = samplePaths(gbm, { mu: nu + sig ** 2 / 2, sigma: sig }, shapeOf(T, n), 25_000, {
      continuous: ({ low }) => (low.some(price => price <= stop) ? 1 : 0),
      closes: ({ close }) => (close.some(price => price <= stop) ? 1 : 0),
      end: ({ close }) => (close[n - 1]! <= stop ? 1 : 0),
    })
    samples['continuous']!.expectMean(value.prob_hit_continuous, 'hit')
    samples['closes']!.expectMean(value.prob_hit_at_closes, 'hit at closes')
    samples['end']!.expectMean(value.prob_below_at_end, 'below at the end')
  })
})
