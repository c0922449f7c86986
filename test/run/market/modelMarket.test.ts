import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { reachesLiquidation } from '../../../src/core/margin.ts'
import { freshFigures } from '../../../src/run/comparing/compare.ts'
import type { LoadedScenario } from '../../../src/run/loading/loadScenario.ts'
import type { MarketData } from '../../../src/run/market/marketData.ts'
import { simulatePath } from '../../../src/run/market/path.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { playedVariants } from '../../../src/run/sampling/lanes.ts'
import { findModel } from '../../../src/run/sampling/pathSampler.ts'
import { type SampleSet, sampleScenario } from '../../../src/run/sampling/sampleScenario.ts'
import { sampleSummary } from '../../../src/run/summing/sampleSummary.ts'
import { InputError } from '../../../src/scenario/problem.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { perpetualYaml, scenarioYaml, wavyPrices } from '../../commands/scenarios.ts'
import { loadFiles } from '../loadFiles.ts'

const root = workFolder()
const quiet = { workers: 1, signal: null, onProgress: () => {} }
const BASE = {
  account: '{ start: 100000, leverage: 5 }',
  prices: '{ model: { use: gbm, start: 60000, bar: 4h, bars: 400, params: { mu: 0, sigma: 0.8 } } }',
  strategy: '{ use: breakout, lookback: 10, stop: { atr: 2 }, target: { r: 2 } }',
  samples: '{ count: 30, trades: 8, from: paths, seed: 5, risks: [1%, 2%] }',
}

async function loadPaths(blocks: Record<string, string> = {}, overrides: readonly string[] = []) {
  const loaded = await loadFiles(root, perpetualYaml({ ...BASE, ...blocks }), {}, overrides)
  return { loaded, market: await readMarket(loaded) }
}

async function sampled(blocks: Record<string, string> = {}, options = quiet): Promise<SampleSet> {
  const { loaded, market } = await loadPaths(blocks)
  return (await sampleScenario(loaded, market, options))!
}

const finals = ({ levels }: SampleSet, risk: number) => [
  ...levels.find(level => level.risk === risk)!.tally.exact!.finalEquity,
]

/** A venue of one's own. */
function marketWith(funding: string): string {
  const table = '[{ upTo: null, rate: 0.5%, deduction: 0 }]'
  const costs = 'fee: { maker: 0.02%, taker: 0.05% }, liquidationFee: 1%'
  return `{ ladder: btc-perp, venue: { name: mine, maintenance: ${table}, ${costs}, funding: ${funding} } }`
}

describe('readModel', () => {
  let loaded: LoadedScenario
  let market: MarketData
  beforeAll(async () => {
    ;({ loaded, market } = await loadPaths())
  })

  it('plays the first path in the replay, the same as that of the samples', async () => {
    const set = (await sampleScenario(loaded, market, quiet))!
    expect(market.bars!.time).toHaveLength(400)
    expect(market.bars!.time[0]).toBe(Date.UTC(2100, 0, 1))
    const rows = replayScenario(loaded.scenario, market).rows.filter(row => row.skipReason !== 'void')
    const eighth = rows[7]!
    expect(set.levels[0]!.tally.exact!.finalEquity[0]).toBe(eighth.equityAfter)
  })

  it('says that prices and funding are simulated', () => {
    expect(market.facts.join('\n')).toContain(
      'funding is simulated every 8 h by the rule of Binance USD-M: interest 0.01% for 8 hours, clamp 0.05%, at most 0.4%',
    )
    expect(market.facts[0]).toContain('400 simulated bars a path (gbm)')
    expect(market.notices[0]).toContain('statements about the model')
    expect(market.funding).not.toBeNull()
  })

  it('has no funding on contracts that have none', async () => {
    const yaml = scenarioYaml({ ...BASE, account: '{ start: 100000 }', prices: BASE.prices.replace('60000', '4000') })
    const other = await readMarket(await loadFiles(`${root}/cme`, yaml, {}))
    expect(other.funding).toBeNull()
    expect(other.facts.join('\n')).not.toContain('funding')
  })

  it('charges no funding where the venue has no rule for it, and says so', async () => {
    const { market: other } = await loadPaths({ market: marketWith('{ everyHours: 8 }') })
    expect(other.funding).toBeNull()
    expect(other.facts.join('\n')).toContain('the venue gives no rule to simulate it by, so none is charged')
  })

  it('simulates funding by the numbers of the venue', async () => {
    const rule = '{ interest: 0.3%, clamp: 5%, capOfMaintenance: 40% }'
    const { market: other } = await loadPaths({ market: marketWith(`{ everyHours: 8, rule: ${rule} }`) })
    const { atOpen, inside } = other.funding!
    const charged = [...atOpen, ...inside].filter(rate => rate !== 0)
    expect(charged.length).toBeGreaterThan(150)
    for (const rate of charged) expect([0.002, 0.004]).toContain(rate)
  })

  it('fits the parameters to a file, whose hash is an input', async () => {
    const prices = '{ model: { use: gbm, start: 60000, bar: 1d, bars: 300, fit: { file: prices.csv } } }'
    const yaml = perpetualYaml({ ...BASE, prices })
    const fitted = await readMarket(await loadFiles(`${root}/fit`, yaml, { 'prices.csv': wavyPrices(100) }))
    expect(fitted.inputs).toEqual([{ file: 'prices.csv', sha256: expect.stringMatching(/^[\da-f]{64}$/) }])
    expect(fitted.facts.join('\n')).toContain('from 99 log returns')
    expect(fitted.paths!.model.params).toMatchObject({ sigma: expect.any(Number) })
  })

  it('fits to the rows of the symbol that is stated beside the file', async () => {
    const one = wavyPrices(100).trimEnd().split('\n')
    const two = one.map((row, i) => (i === 0 ? `${row},symbol` : `${row},A\n${row},B`)).join('\n')
    const model = (more: string) =>
      perpetualYaml({
        ...BASE,
        prices: `{ model: { use: gbm, start: 60000, bar: 1d, bars: 300, fit: { file: two.csv${more} } } }`,
      })
    const fitted = async (more: string) =>
      readMarket(await loadFiles(`${root}/symbol`, model(more), { 'two.csv': two }))
    await expect(fitted('')).rejects.toThrow('the file holds rows of 2 symbols: A, B')
    expect((await fitted(', symbol: B')).facts.join('\n')).toContain('from 99 log returns')
  })

  it('fits with the options that stand beside the file', async () => {
    const prices =
      '{ model: { use: bootstrap, start: 60000, bar: 1d, bars: 300, fit: { file: prices.csv, block: 9 } } }'
    const yaml = perpetualYaml({ ...BASE, prices })
    const fitted = await readMarket(await loadFiles(`${root}/options`, yaml, { 'prices.csv': wavyPrices(100) }))
    expect(fitted.paths!.model.params).toMatchObject({ block: 9 })
    expect(fitted.facts.join('\n')).toContain('blocks of 9 on average')
  })

  it.each([
    ['an unknown model', 'use: gbn, params: { mu: 0, sigma: 1 }', ['prices.model.use', 'did you mean "gbm"?']],
    ['a wrong parameter', 'use: gbm, params: { mu: 0, sigma: -1 }', ['prices.model.params.sigma']],
    ['a missing parameter', 'use: gbm, params: { mu: 0 }', ['prices.model.params.sigma']],
    [
      'bars of another length',
      'use: garch, fit: { file: prices.csv }',
      ['last 1d and those of the model 4h', 'prices.model.bar'],
    ],
    [
      'an unknown option of the fit',
      'use: garch, fit: { file: prices.csv, nuu: 5 }',
      ['prices.model.fit.nuu', '"nu"?'],
    ],
    ['a wrong option of the fit', 'use: regime, fit: { file: prices.csv, regimes: 4 }', ['prices.model.fit.regimes']],
    ['a file too short to fit', 'use: gbm, fit: { file: short.csv }', ['short.csv']],
  ])('refuses %s, naming it', async (_, model, said) => {
    const prices = `{ model: { ${model}, start: 60000, bar: 4h, bars: 300 } }`
    const contents = { 'prices.csv': wavyPrices(100), 'short.csv': wavyPrices(5) }
    const error = await loadFiles(`${root}/bad`, perpetualYaml({ ...BASE, prices }), contents)
      .then(readMarket)
      .catch(problem => problem)
    expect(error).toBeInstanceOf(InputError)
    const text = JSON.stringify((error as InputError).problems)
    for (const words of said) expect(text).toContain(JSON.stringify(words).slice(1, -1))
  })
})

describe('samples of price paths', () => {
  it('are the same from one thread and from two', async () => {
    const [one, two] = [await sampled(), await sampled({}, { ...quiet, workers: 2 })]
    expect(two).toEqual(one)
  })

  it('keep the numbers of a level when another is added', async () => {
    const more = await sampled({ samples: BASE.samples.replace('[1%, 2%]', '[0.5%, 1%, 2%, 3%]') })
    const few = await sampled()
    for (const risk of [0.01, 0.02]) expect(finals(more, risk)).toEqual(finals(few, risk))
  })

  it('have prices that depend neither on funding nor on risk', async () => {
    const { market, loaded } = await loadPaths()
    const { market: risky } = await loadPaths({ plan: '{ risk: 4% }' })
    expect(risky.bars).toEqual(market.bars)
    expect(loaded.scenario.samples.seed).toBe('5')
    const { model, shape, funding } = market.paths!
    const root = [1, 2, 3, 4] as const
    const gbm = findModel('gbm')
    const withFunding = simulatePath(gbm, { model, shape, funding, root }, 3)
    const without = simulatePath(gbm, { model, shape, funding: null, root }, 3)
    expect(without.bars).toEqual(withFunding.bars)
    expect([without.funding, withFunding.funding === null]).toEqual([null, false])
  })

  it('stop a path after the trades asked for, its equity standing still from then on', async () => {
    const few = await sampled({ samples: '{ count: 30, trades: 3, from: paths, seed: 5 }' })
    const more = await sampled()
    const { exact, trades, offeredAt } = few.levels.find(({ risk }) => risk === 0.01)!.tally
    expect(offeredAt.findLastIndex(accounts => accounts > 0)).toBe(3)
    const longer = more.levels[0]!.tally.exact!.paths
    expect(exact!.paths.map(path => path[trades])).toEqual(longer.map(path => path[3]))
  })

  it('may have fewer trades than asked for: the equity of the last one stands', async () => {
    const set = await sampled({ samples: '{ count: 10, trades: 500, from: paths, seed: 5 }' })
    const { exact, trades, offeredAt } = set.levels.find(({ risk }) => risk === 0.01)!.tally
    expect(offeredAt.findLastIndex(accounts => accounts > 0)).toBeLessThan(100)
    expect(exact!.paths).toHaveLength(6)
    for (const [a, path] of exact!.paths.entries()) {
      expect([path[trades], path[100]]).toEqual([exact!.finalEquity[a], exact!.finalEquity[a]])
    }
  })

  it('count the trades that came up, and spread growth over these alone', async () => {
    const { loaded, market } = await loadPaths({ samples: '{ count: 11, trades: 30, from: paths, seed: 5 }' })
    const set = (await sampleScenario(loaded, market, quiet))!
    const { offered, risks } = sampleSummary(loaded.scenario, set)!
    const { exact, offeredAt } = set.levels[0]!.tally
    const sorted = [...offeredAt].flatMap((accounts, trades) => new Array<number>(accounts).fill(trades))
    const short = sorted.filter(trades => trades < 30).length
    expect(short).toBeGreaterThan(0)
    expect(offered).toEqual({ least: sorted[0], median: sorted[5], most: sorted[10], short, none: 0 })
    const logs = Array.from(exact!.finalEquity, final => Math.log(final / loaded.scenario.account.start))
    const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
    expect(risks[0]!.growthPerTrade).toBeCloseTo(sum(logs) / sum(sorted), 12)
  })

  it('say where no path had a trade', async () => {
    const prices = '{ model: { use: gbm, start: 60000, bar: 1d, bars: 3, params: { mu: 0, sigma: 0.8 } } }'
    const { loaded, market } = await loadPaths({ prices })
    const set = (await sampleScenario(loaded, market, quiet))!
    const { offered, risks, count } = sampleSummary(loaded.scenario, set)!
    expect(offered).toEqual({ least: 0, median: 0, most: 0, short: count, none: count })
    for (const { growthPerTrade } of risks) expect(growthPerTrade).toBeNull()
  })

  it('liquidate by the bars that a trade was held through, with a high leverage', async () => {
    const blocks = {
      account: '{ start: 100000, leverage: 50, marginMode: isolated }',
      plan: '{ risk: 2%, marginBuffer: 0% }',
    }
    const { tally } = (await sampled(blocks)).levels.find(({ risk }) => risk === 0.02)!
    expect(tally.liquidated).toBeGreaterThan(3)
    expect(tally.ruined).toBe(tally.ruinedAt.reduce((sum, accounts) => sum + accounts, 0))
    const { loaded, market } = await loadPaths(blocks)
    const { rows } = replayScenario(loaded.scenario, market)
    const liquidated = rows.filter(row => row.events.includes('liquidated'))
    expect(liquidated.length).toBeGreaterThan(0)
    const { time, low, high } = market.bars!
    for (const { side, entryTime, exitTime, liquidationPrice } of liquidated) {
      const held = Array.from(time.keys()).filter(b => time[b]! >= entryTime && time[b]! <= exitTime)
      expect(held.some(b => reachesLiquidation(side, side > 0 ? low[b]! : high[b]!, liquidationPrice))).toBe(true)
    }
  })
})

describe('a path that cannot be played', () => {
  const problemOf = async (
    blocks: Record<string, string>,
    workers: number,
    contents: Record<string, string> = {},
    fresh = false,
  ) => {
    const loaded = await loadFiles(`${root}/failing`, perpetualYaml({ ...BASE, ...blocks }), contents)
    const market = await readMarket(loaded)
    const options = { ...quiet, workers }
    const played = fresh
      ? freshFigures(loaded, market, playedVariants(loaded)[0]!.variant, options)
      : sampleScenario(loaded, market, options)
    const error = await played.catch(problem => problem)
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).problems).toHaveLength(1)
    return (error as InputError).problems[0]!
  }

  it('is named with its seed where the model drives the price off, the same from any number of threads', async () => {
    const prices = '{ model: { use: gbm, start: 60000, bar: 1d, bars: 5110, params: { mu: 0, sigma: 10 } } }'
    const samples = '{ count: 600, trades: 3, from: paths, seed: 5 }'
    const problem = await problemOf({ prices, samples }, 1)
    expect(problem).toMatchObject({ path: 'prices.model.params' })
    expect(problem.message).toMatch(/^path ([2-9]|\d\d+) of seed 5: the price of bar \d+ left the range of numbers/)
    expect(await problemOf({ prices, samples }, 2)).toEqual(problem)
  })

  it('is named, among fresh samples, with the seed under which a run repeats it', async () => {
    const prices = '{ model: { use: gbm, start: 60000, bar: 1d, bars: 5110, params: { mu: 0, sigma: 10 } } }'
    const samples = (seed: string) => `{ count: 300, trades: 3, from: paths, seed: ${seed} }`
    const { message } = await problemOf({ prices, samples: samples('5') }, 1, {}, true)
    expect(message).toMatch(/^path \d+ of seed "5 fresh": /)
    expect((await problemOf({ prices, samples: samples('5 fresh') }, 1)).message).toBe(message)
  })

  it('points at the fit where the parameters come from a file', async () => {
    const wild = Array.from({ length: 60 }, (_, i) => {
      const close = i % 2 === 0 ? 30_000 : 1
      return `${new Date(Date.UTC(2024, 0, 1 + i)).toISOString()},${close},${close},${close},${close},1`
    })
    const contents = { 'wild.csv': ['time,open,high,low,close,volume', ...wild, ''].join('\n') }
    const prices = '{ model: { use: gbm, start: 60000, bar: 1d, bars: 5110, fit: { file: wild.csv } } }'
    const samples = '{ count: 300, trades: 3, from: paths, seed: 5 }'
    const problem = await problemOf({ prices, samples }, 1, contents)
    expect(problem).toMatchObject({ path: 'prices.model.fit', message: expect.stringMatching(/^path \d+ of seed 5: /) })
  })

  it('is named with its seed where a strategy of one’s own fails on it', async () => {
    const { market } = await loadPaths()
    const first = market.bars!.close.at(-1)!
    const failing = `import { defineStrategy, z } from ${JSON.stringify(resolve('src/index.ts'))}
export default defineStrategy({
  name: 'failing',
  about: 'Fails on paths that end above the first.',
  params: z.strictObject({}),
  start: ({ close }) => {
    if (close.at(-1) > ${first}) throw new Error('too high for me')
    return () => null
  },
})
`
    const blocks = { strategy: '{ use: ./failing.ts }' }
    for (const workers of [1, 2]) {
      const { message } = await problemOf(blocks, workers, { 'failing.ts': failing })
      expect(message).toMatch(/^strategy.use .\/failing.ts: path ([2-9]|\d\d) of seed 5: too high for me$/)
    }
  })
})
