import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Bars } from '../../src/core/bars.ts'
import { PRICE_MODELS as models } from '../../src/io/plugins/priceModels.ts'
import gbm from '../../src/prices/gbm.ts'
import { holds } from '../holds.ts'
import { shapeOf, streamOf } from './support.ts'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** Parameters over wide ranges, as a person would write them. */
const PARAMS: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  gbm: fc.record({ mu: between(-3, 3), sigma: between(0.001, 5) }),
  merton: fc.record({
    mu: between(-3, 3),
    sigma: between(0.001, 3),
    lambda: between(0, 5000),
    jumpMean: between(-0.1, 0.1),
    jumpDeviation: between(0, 0.2),
  }),
  garch: fc.record({
    mu: between(-0.01, 0.01),
    omega: between(1e-8, 1e-4),
    alpha: between(0, 0.4),
    beta: between(0, 0.55),
    nu: optional(between(2.05, 50)),
    h1: optional(between(1e-8, 1e-3)),
  }),
  heston: fc.record({
    mu: between(-3, 3),
    kappa: between(0.1, 50),
    theta: between(0.01, 4),
    xi: between(0.01, 5),
    rho: between(-1, 1),
    v0: optional(between(0, 4)),
  }),
  regime: fc
    .tuple(between(0, 1), between(0, 1), between(0, 0.1), between(0, 0.1), optional(fc.nat(1)))
    .map(([p, q, calm, wild, start]) => ({
      transition: [
        [p, 1 - p],
        [q, 1 - q],
      ],
      mu: [0.001, -0.002],
      sigma: [calm, wild],
      start,
    })),
  bootstrap: fc
    .tuple(
      fc.array(fc.tuple(between(-0.1, 0.1), between(0, 0.1), between(0, 0.1), between(-0.1, 0.1)), { minLength: 1 }),
      between(1, 30),
    )
    .map(([bars, block]) => ({
      gap: bars.map(([gap]) => gap),
      high: bars.map(([, above, , close]) => Math.max(0, close) + above),
      low: bars.map(([, , below, close]) => Math.min(0, close) - below),
      close: bars.map(([, , , close]) => close),
      volume: bars.map((_, i) => i),
      block,
    })),
}

const SHAPE = shapeOf(0.05, 40)
const files = readdirSync(join(import.meta.dirname, '../../src/prices')).filter(file => file.endsWith('.ts'))

function expectConsistent(bars: Bars): void {
  const { time, open, high, low, close } = bars
  expect([time, open, high, low, close, bars.volume].map(column => column.length)).toEqual(Array(6).fill(SHAPE.bars))
  expect(open[0]).toBe(SHAPE.start)
  for (let i = 0; i < time.length; i++) {
    expect(time[i]).toBe(SHAPE.startTime + i * SHAPE.barMs)
    expect(low[i]).toBeGreaterThan(0)
    expect(low[i]).toBeLessThanOrEqual(Math.min(open[i]!, close[i]!))
    expect(high[i]).toBeGreaterThanOrEqual(Math.max(open[i]!, close[i]!))
    expect(high[i]).toBeLessThan(Infinity)
  }
}

describe('the list of price models', () => {
  it('holds every file of the folder', () => {
    expect(models.map(model => `${model.name}.ts`)).toEqual(files)
    expect(files).toEqual(
      Object.keys(PARAMS)
        .map(name => `${name}.ts`)
        .sort(),
    )
  })
})

describe.each(models.map(model => [model.name, model] as const))('the price model %s', (name, model) => {
  const params = PARAMS[name]!.map(written => model.params.parse(written))
  const withSeed = fc.tuple(params, fc.string())

  it('says what it does in one sentence and describes every parameter', () => {
    expect(model.about).toMatch(/^[A-Z].+\.$/)
    const { properties } = z.toJSONSchema(model.params, { io: 'input', unrepresentable: 'any' })
    for (const [key, field] of Object.entries(properties!)) expect(field, key).toHaveProperty('description')
    const { properties: options } = z.toJSONSchema(model.fitOptions, { io: 'input' })
    for (const [key, field] of Object.entries(options!)) expect(field, key).toHaveProperty('description')
  })

  it('refuses options of a fit that it does not know', () => {
    expect(model.fitOptions.safeParse({ nuu: 1 }).success).toBe(false)
  })

  it('refuses parameters that it does not know', () => {
    holds(
      fc.property(PARAMS[name]!, written => {
        expect(model.params.safeParse({ ...written, sigmma: 1 }).success).toBe(false)
      }),
      { seed: 41, numRuns: 5 },
    )
  })

  it('makes bars that hold their own prices', () => {
    holds(
      fc.property(withSeed, ([values, seed]) => expectConsistent(model.simulate(values, SHAPE, streamOf(seed)))),
      { seed: 42, numRuns: 200 },
    )
  })

  it('makes the same bars from the same stream', () => {
    holds(
      fc.property(withSeed, ([values, seed]) => {
        const before = structuredClone(values)
        const bars = model.simulate(values, SHAPE, streamOf(seed, 3))
        expect(model.simulate(values, SHAPE, streamOf(seed, 3))).toEqual(bars)
        expect(values).toEqual(before)
      }),
      { seed: 43, numRuns: 20 },
    )
  })

  const walk = gbm.simulate({ mu: 0.1, sigma: 0.6 }, shapeOf(2, 2000), streamOf('walk'))
  const fitted = () => model.fit(walk, 1 / 1000, model.fitOptions.parse({}))

  it('fits a price file and can simulate what it fitted', () => {
    const { params: values, notes } = fitted()
    expect(model.params.parse(values)).toEqual(values)
    expect(notes.length).toBeGreaterThan(0)
    expectConsistent(model.simulate(values, SHAPE, streamOf('fitted')))
  })

  it('makes other bars on another path', () => {
    const { params: values } = fitted()
    const bars = [0, 1].map(path => model.simulate(values, SHAPE, streamOf('other', path)))
    expect(bars[0]!.close).not.toEqual(bars[1]!.close)
  })

  it('refuses to fit a file of a few bars, and says how many it needs', () => {
    const few = gbm.simulate({ mu: 0.1, sigma: 0.6 }, shapeOf(0.01, 20), streamOf('few'))
    expect(() => model.fit(few, 1 / 1000, {})).toThrow(/has 20 bars; .* needs at least \d+/)
  })

  it('knows the exact moments of its paths', () => {
    const moments = model.moments(fitted().params, SHAPE)
    expect(moments.length).toBeGreaterThan(1)
    for (const moment of moments) expect(Number.isFinite(moment.exact), moment.name).toBe(true)
  })
})
