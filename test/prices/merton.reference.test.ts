import { describe, expect, it } from 'vitest'
import merton from '../../src/prices/merton.ts'
import { pathReturn } from '../../src/prices/parts/returnMoments.ts'
import { reference } from './reference.ts'
import { expectClose, expectMoments, logReturnMoments, shapeOf } from './support.ts'

/**
 * The reference's law over its time T, on two bars: jumps come between bars, so that only one of the two has them, with
 * twice the intensity.
 */
function twoBars(id: string) {
  const { mu, sigma, lam, m, delta, T } = reference(id).inputs
  return { params: { mu, sigma, lambda: 2 * lam, jumpMean: m, jumpDeviation: delta }, shape: shapeOf(T, 2) }
}

describe('merton', () => {
  it.each(['P2.1', 'P2.2'])('has the exact moments of the reference: %s', id => {
    const { params, shape } = twoBars(id)
    const { value } = reference(id)
    const moments = merton.moments(params, shape)
    expectClose(logReturnMoments(moments), value.log_return)
    expect(moments.at(-1)!.exact).toBeCloseTo(value.price.mean / 100, 10)
  })

  it.each(['P2.1', 'P2.2'])('makes paths of that law: %s', id => {
    const { params, shape } = twoBars(id)
    const { value } = reference(id)
    const points = value.log_return_cdf as { x: number; cdf: number }[]
    const samples = expectMoments(merton, params, shape, 60_000, {
      calm: ({ open, close }) => (open[1] === close[0] ? 1 : 0),
      ...Object.fromEntries(points.map(({ x }) => [x, bars => (pathReturn(bars) <= x ? 1 : 0)])),
    })
    samples['calm']!.expectMean(value.prob_no_jump, 'no jump')
    for (const { x, cdf } of points) samples[x]!.expectMean(cdf, `log return up to ${x}`)
  })

  it('has the mean price of its drift over many bars, jumps compensated', () => {
    expectMoments(merton, twoBars('P2.1').params, shapeOf(0.25, 8), 30_000)
  })
})
