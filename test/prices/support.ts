import { expect } from 'vitest'
import type { Bars } from '../../src/core/bars.ts'
import type { Moment, PathShape, PriceModel } from '../../src/parts/priceModel.ts'
import { Purpose, type RootKey, rootKey, Stream } from '../../src/parts/random.ts'

/** By their seed: as in a run, a root is made once and serves many streams. */
const roots = new Map<string, RootKey>()

export function streamOf(seed: string, path = 0): Stream {
  const root = roots.get(seed) ?? rootKey(seed)
  roots.set(seed, root)
  return new Stream(root, path, Purpose.prices)
}

/** Two uniform numbers in (0, 1], as bars keep them for their extremes. */
export function uniforms(stream: Stream): [number, number] {
  return [1 - stream.nextUniform(), 1 - stream.nextUniform()]
}

/** A path over `years` in so many bars, from 100. */
export function shapeOf(years: number, bars: number): PathShape {
  return { start: 100, startTime: Date.UTC(2000, 0, 1), barMs: 3_600_000, bars, barYears: years / bars }
}

/** Mean of a sample and its standard error. */
export class Sample {
  private n = 0
  private mean = 0
  private squares = 0

  add(value: number): void {
    this.n += 1
    const step = value - this.mean
    this.mean += step / this.n
    this.squares += step * (value - this.mean)
  }

  /** Expects the mean within four standard errors. */
  expectMean(exact: number, what: string): void {
    const error = Math.sqrt(this.squares / (this.n - 1) / this.n)
    const z = (this.mean - exact) / error
    expect(Math.abs(z), `${what}: ${this.mean} for ${exact}, z = ${z.toFixed(2)}`).toBeLessThanOrEqual(4)
  }
}

/** Samples of figures of many paths, by name. */
export function samplePaths<Params>(
  model: PriceModel<Params>,
  params: Params,
  shape: PathShape,
  paths: number,
  figures: Readonly<Record<string, (bars: Bars) => number>>,
): Record<string, Sample> {
  const samples = Object.fromEntries(Object.keys(figures).map(name => [name, new Sample()]))
  for (let path = 0; path < paths; path++) {
    const bars = model.simulate(params, shape, streamOf(model.name, path))
    for (const name in figures) samples[name]!.add(figures[name]!(bars))
  }
  return samples
}

/** Expects the sample mean of every testable moment within four standard errors; returns the samples of `others`. */
export function expectMoments<Params>(
  model: PriceModel<Params>,
  params: Params,
  shape: PathShape,
  paths: number,
  others: Readonly<Record<string, (bars: Bars) => number>> = {},
): Record<string, Sample> {
  const moments = model.moments(params, shape).filter(moment => moment.testable)
  const figures = Object.fromEntries(moments.map(moment => [moment.name, (bars: Bars) => moment.measure(bars)]))
  const samples = samplePaths(model, params, shape, paths, { ...figures, ...others })
  for (const { name, exact } of moments) samples[name]!.expectMean(exact, `${model.name}: ${name}`)
  return samples
}

/** The exact log-return moments of a model, as the reference names them. */
export function logReturnMoments(moments: readonly Moment[]) {
  const exact = (name: string) => moments.find(moment => moment.name === `${name} of log return`)?.exact
  return {
    mean: exact('mean'),
    variance: exact('variance'),
    skew: exact('skew'),
    excess_kurtosis: exact('excess kurtosis'),
  }
}

/** Expects every figure within 1e-8, relative or absolute. */
export function expectClose(
  actual: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): void {
  for (const [name, value] of Object.entries(expected)) {
    const error = Math.abs((actual[name] as number) - (value as number))
    expect(error, `${name}: ${actual[name]} for ${value}`).toBeLessThanOrEqual(
      1e-8 * Math.max(1, Math.abs(value as number)),
    )
  }
}
