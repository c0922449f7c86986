import { describe, expect, it } from 'vitest'
import * as library from '../../src/index.ts'
import { defineStrategy, InputError, type Progress, type SimulationInput, simulate, z } from '../../src/index.ts'

const SCENARIO = { account: { start: 10_000 }, market: { ladder: 'nasdaq-cme' }, plan: { risk: '2%' } }
const BARS = [{ time: 0, open: 1, high: 1, low: 1, close: 1 }]
const TRADE = { side: 'long', entry: 18_000, stop: 17_990, exit: 18_020 } as const
/** What has no arguments to check: the kit of strategies, the error itself, and `simulate`, which rejects. */
const OTHERS = ['defineStrategy', 'highest', 'lowest', 'sma', 'wilderAtr', 'InputError', 'simulate']

async function allOf(progress: AsyncIterable<Progress>): Promise<Progress[]> {
  const steps: Progress[] = []
  for await (const step of progress) steps.push(step)
  return steps
}

/** What a program without types may hand over, and the paths of all problems of it. */
const cyclic: Record<string, unknown> = { ...SCENARIO }
cyclic['plan'] = { up: cyclic }
const WRONG: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['nothing', undefined, ['']],
  ['null', null, ['']],
  ['no scenario', {}, ['scenario']],
  ['null for trades', { scenario: SCENARIO, trades: null }, ['trades']],
  ['a number for bars', { scenario: SCENARIO, bars: 5 }, ['bars']],
  ['a set of trades', { scenario: SCENARIO, trades: new Set([TRADE]) }, ['trades']],
  ['rows that are none', { scenario: SCENARIO, bars: [BARS[0], null, 'x', [1]] }, ['bars.1', 'bars.2', 'bars.3']],
  ['a hole among rows', { scenario: SCENARIO, trades: [TRADE, ...Array(1), TRADE] }, ['trades.1']],
  [
    'cells of other kinds',
    { scenario: SCENARIO, bars: [{ time: 1n, open: {}, high: true }] },
    ['bars.0.time', 'bars.0.open', 'bars.0.high'],
  ],
  ['moments that are none', { scenario: SCENARIO, bars: [{ time: new Date('x') }] }, ['bars.0.time']],
  ['no rows', { scenario: SCENARIO, trades: [] }, ['trades']],
  [
    'a price that is no number',
    { scenario: SCENARIO, trades: [TRADE, { ...TRADE, entry: Number.NaN }] },
    ['trades.1.entry'],
  ],
  [
    'keys that no row has',
    { scenario: SCENARIO, trades: [{ exit_time: 1, side: 'long' }, { exit_time: 2 }] },
    ['trades.0.exit_time'],
  ],
  [
    'options of other kinds',
    { scenario: 5, bars: BARS, compare: 1, folder: 7, signal: {}, workers: 'x' },
    ['scenario', 'folder', 'compare', 'workers', 'signal'],
  ],
  ['a misspelt option', { scenario: SCENARIO, bars: BARS, worker: 2 }, ['worker']],
  ['a function for a strategy', { scenario: SCENARIO, bars: BARS, strategy: () => null }, ['strategy']],
  [
    'a strategy without its parts',
    { scenario: SCENARIO, strategy: { name: 'x' }, bars: BARS },
    ['strategy', 'strategy', 'strategy'],
  ],
  [
    'data that are no data',
    { scenario: { a: 1n, b: [Number.NaN, new Map()], c: () => 1 } },
    ['scenario.a', 'scenario.b.0', 'scenario.b.1', 'scenario.c'],
  ],
  ['a scenario in itself', { scenario: cyclic }, ['scenario.plan.up']],
  ...[0, -1, 1.5, 300, 1e9, Number.NaN].map(
    workers => [`${workers} workers`, { scenario: SCENARIO, workers, bars: BARS }, ['workers']] as const,
  ),
]

describe('a program without types', () => {
  it.each(WRONG)('hears all that is wrong with %s', async (_, input, paths) => {
    const { result, progress } = simulate(input as SimulationInput)
    const error = await result.catch(caught => caught)
    await expect(allOf(progress)).rejects.toBe(error)
    expect(error).toBeInstanceOf(InputError)
    const { problems } = error as InputError
    expect(problems.map(({ path }) => path)).toEqual(paths)
    for (const { message } of problems) expect(message).toMatch(/allowed|it takes|is not|is empty/)
  })

  it('hears of a strategy that trades no list by the name of the option', async () => {
    const strategy = defineStrategy({ name: 's', about: 'a', params: z.looseObject({}), start: () => () => null })
    const input = { scenario: SCENARIO, trades: [TRADE], strategy }
    const error: InputError = await simulate(input).result.catch(caught => caught)
    expect(error.problems).toMatchObject([{ file: 'simulate()', path: 'strategy' }])
  })

  it.each(Object.entries(library).filter(([name, value]) => typeof value === 'function' && !OTHERS.includes(name)))(
    'hears from %s what it takes',
    async (name, call) => {
      const wrong = async () => (call as (...given: unknown[]) => unknown)(7, 7, 'x')
      const error = await wrong().catch(caught => caught)
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).problems[0]).toMatchObject({ file: `${name}()`, line: null })
    },
  )
})
