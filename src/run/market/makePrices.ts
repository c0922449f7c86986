import type { Bars } from '../../core/bars.ts'
import type { PathShape, PriceModel } from '../../parts/priceModel.ts'
import { Purpose, type RootKey, Stream } from '../../parts/random.ts'
import type { MomentEstimate } from '../../results/moments.ts'

/** One simulated path, as CSV columns: what a price file holds. */
export function makePath(model: PriceModel, params: unknown, shape: PathShape, root: RootKey, path: number): Bars {
  return model.simulate(params, shape, new Stream(root, path, Purpose.moments))
}

/** The exact moments of a model beside their estimates from many paths. */
export function estimateMoments(
  model: PriceModel,
  params: unknown,
  shape: PathShape,
  root: RootKey,
  paths: number,
): MomentEstimate[] {
  const moments = model.moments(params, shape)
  const sums = moments.map(() => ({ sum: 0, squares: 0 }))
  for (let path = 0; path < paths; path++) {
    const bars = makePath(model, params, shape, root, path)
    moments.forEach((moment, k) => {
      const value = moment.measure(bars)
      sums[k]!.sum += value
      sums[k]!.squares += value * value
    })
  }
  return moments.map(({ name, exact, testable }, k) => {
    const mean = sums[k]!.sum / paths
    const variance = Math.max(0, sums[k]!.squares - paths * mean * mean) / (paths - 1)
    const standardError = Math.sqrt(variance / paths)
    const z = testable && standardError > 0 ? (mean - exact) / standardError : null
    return { name, exact, estimate: mean, standardError, z, testable }
  })
}
