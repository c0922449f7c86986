import type { PriceModel } from '../../src/parts/priceModel.ts'
import { Purpose, rootKey, Stream } from '../../src/parts/random.ts'
import garch from '../../src/prices/garch.ts'
import gbm from '../../src/prices/gbm.ts'
import { check, fastest, type Measured } from './benchCase.ts'

const BARS = 50_000
const ROUNDS = 10

const shape = { start: 100, startTime: 0, barMs: 86_400_000, bars: BARS, barYears: 1 / 365 }

/** Bars of one simulated path, extremes and all. */
function path<Params>(model: PriceModel<Params>, params: unknown, lastClose: number): Measured {
  const parsed = model.params.parse(params)
  const make = () => model.simulate(parsed, shape, new Stream(rootKey('bench'), 0, Purpose.prices))
  check(`${model.name}: last close`, Number(make().close.at(-1)!.toPrecision(9)), lastClose)
  const nanoseconds = fastest(ROUNDS, make) / BARS
  const note = 'the highest and lowest point of each from their joint law'
  return { what: `bars of a path, ${model.name}`, unit: 'bar', nanoseconds, plain: null, note }
}

export function pathCases(): Measured[] {
  return [
    path(gbm, { mu: 0.1, sigma: 0.2 }, GBM_CLOSE),
    path(garch, { mu: 0, omega: 0.000006, alpha: 0.08, beta: 0.9, nu: 5 }, GARCH_CLOSE),
  ]
}

/** Figures of a first run. */
const GBM_CLOSE = 13222462.7
const GARCH_CLOSE = 420.3332
