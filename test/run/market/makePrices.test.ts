import { describe, expect, it } from 'vitest'
import { rootKey } from '../../../src/parts/random.ts'
import gbm from '../../../src/prices/gbm.ts'
import { estimateMoments, makePath } from '../../../src/run/market/makePrices.ts'

const PARAMS = { mu: 0.1, sigma: 0.6 }
const SHAPE = { start: 100, startTime: Date.UTC(2100, 0, 1), barMs: 86_400_000, bars: 20, barYears: 1 / 365 }

describe('makePath', () => {
  it('is a function of model, seed and number', () => {
    const path = (seed: string, number: number) => makePath(gbm, PARAMS, SHAPE, rootKey(seed), number)
    expect(path('1', 3)).toEqual(path('1', 3))
    expect(path('1', 3).close).not.toEqual(path('1', 4).close)
    expect(path('1', 3).close).not.toEqual(path('2', 3).close)
  })
})

describe('estimateMoments', () => {
  it('are the mean over the paths with its standard error', () => {
    const paths = 50
    const [moment] = gbm.moments(PARAMS, SHAPE)
    const values = Array.from({ length: paths }, (_, path) =>
      moment!.measure(makePath(gbm, PARAMS, SHAPE, rootKey('1'), path)),
    )
    const mean = values.reduce((sum, value) => sum + value, 0) / paths
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (paths - 1)
    const [estimate] = estimateMoments(gbm, PARAMS, SHAPE, rootKey('1'), paths)
    expect(estimate).toMatchObject({ name: moment!.name, exact: moment!.exact, testable: true })
    expect(estimate!.estimate).toBeCloseTo(mean, 12)
    expect(estimate!.standardError).toBeCloseTo(Math.sqrt(variance / paths), 12)
    expect(estimate!.z).toBeCloseTo((mean - moment!.exact) / Math.sqrt(variance / paths), 8)
  })

  it('has no z where the estimator has no finite variance, or the paths do not vary', () => {
    const still = { name: 'still', exact: 1, testable: true, measure: () => 1 }
    const wild = { ...still, name: 'wild', testable: false, measure: (bars: { close: Float64Array }) => bars.close[3]! }
    const model = { ...gbm, moments: () => [still, wild] }
    expect(estimateMoments(model, PARAMS, SHAPE, rootKey('1'), 5).map(({ z }) => z)).toEqual([null, null])
  })
})
