import type { PriceModel } from '../../src/parts/priceModel.ts'
import { Purpose, rootKey, Stream } from '../../src/parts/random.ts'
import garch from '../../src/prices/garch.ts'
import gbm from '../../src/prices/gbm.ts'
import { check, fastest, type Measured } from './benchCase.ts'

const BARS = 50_000
const ROUNDS = 10

const shape = { start: 100, startTime: 0, barMs: 86_400_000, bars: BARS, barYears: 1 / 365 }

/** Bars of one simulated path, their extremes where they are asked for. */
function path<Params>(model: PriceModel<Params>, params: unknown, lastClose: number): Measured[] {
  const parsed = model.params.parse(params)
  const make = () => model.simulate(parsed, shape, new Stream(rootKey('bench'), 0, Purpose.prices))
  check(`${model.name}: last close`, Number(make().close.at(-1)!.toPrecision(9)), lastClose)
  const row = (what: string, play: () => unknown, note: string): Measured => {
    const nanoseconds = fastest(ROUNDS, play) / BARS
    return { what: `${what}, ${model.name}`, unit: 'bar', nanoseconds, plain: null, note }
  }
  return [
    row('bars of a path', () => make().high, 'the highest and lowest point of each from their joint law'),
    row('the same before anything asks for its extremes', make, ''),
  ]
}

export function pathCases(): Measured[] {
  return [
    ...path(gbm, { mu: 0.1, sigma: 0.2 }, GBM_CLOSE),
    ...path(garch, { mu: 0, omega: 0.000006, alpha: 0.08, beta: 0.9, nu: 5 }, GARCH_CLOSE),
  ]
}

/** Figures of a first run. */
const GBM_CLOSE = 13222462.7
const GARCH_CLOSE = 420.3332
