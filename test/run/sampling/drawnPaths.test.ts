import { describe, expect, it } from 'vitest'
import { firstTrades } from '../../../src/core/reanchor.ts'
import type { Tape } from '../../../src/core/tape.ts'
import { Purpose, rootKey, Stream } from '../../../src/parts/random.ts'
import type { Strategy } from '../../../src/parts/strategy.ts'
import gbm from '../../../src/prices/gbm.ts'
import { playStrategy, simulatePath } from '../../../src/run/market/path.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import type { PathJob } from '../../../src/run/sampling/job.ts'
import { pathMaker, pathSampler } from '../../../src/run/sampling/pathSampler.ts'
import { pathToReplay } from '../../../src/run/sampling/pathToReplay.ts'
import { prepareJob } from '../../../src/run/sampling/sampleScenario.ts'
import scripted from '../../../src/strategies/script.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { perpetualYaml, scenarioYaml } from '../../commands/scenarios.ts'
import { loadFiles } from '../loadFiles.ts'

const BARS = 300
const PATHS = 60

const root = workFolder()

/** Decisions of all kinds, near stops and far ones, which never read an extreme; `price` is that of the first bar. */
function script(price: number, inParts: boolean, widest = 0.1): string {
  const stream = new Stream(rootKey('script'), 0, Purpose.trades)
  const far = () => (price * (0.005 + widest * stream.nextUniform() ** 2)).toFixed(2)
  const decisions = Array.from({ length: BARS - 1 }, (_, bar) => {
    const side = stream.nextUniform() < 0.5 ? 'long' : 'short'
    const kind = Math.floor(stream.nextUniform() * 16)
    const order = ['', '', '', `, limit: ${price}, bars: 2`, `, trigger: ${price}, bars: 3`][kind] ?? ''
    const share = `{ distance: ${far()}, share: 0.5, thenStop: breakeven }`
    const target = kind % 2 === 0 ? '' : inParts ? `, targets: [${share}]` : `, targetDistance: ${far()}`
    if (kind < 8) return `{ bar: ${bar}, enter: ${side}, stopDistance: ${far()}${order}${target} }`
    if (kind === 8) return `{ bar: ${bar}, stop: ${(price * (0.9 + 0.2 * stream.nextUniform())).toFixed(2)} }`
    return kind === 9 ? `{ bar: ${bar}, exit: true }` : ''
  })
  return `{ use: script, decisions: [${decisions.filter(each => each !== '').join(', ')}] }`
}

const model = (start: number, sigma: number) =>
  `{ model: { use: gbm, start: ${start}, bar: 4h, bars: ${BARS}, params: { mu: 0, sigma: ${sigma} } } }`
const samples = (risk: string) => `{ count: 1, trades: 40, from: paths, seed: 5, risks: [1%, ${risk}] }`
const perpetual = { prices: model(60_000, 0.8), strategy: script(60_000, false), samples: samples('40%') }
const future = { prices: model(4000, 0.4), strategy: script(4000, false, 0.4), samples: samples('98%') }
const NARROW = 'marginBuffer: 0, ruin: 0.1, minimumOne: true'

const SCENARIOS: Record<string, string> = {
  'a perpetual with isolated margin, in parts': perpetualYaml({
    ...perpetual,
    strategy: script(60_000, true),
    account: '{ start: 100000, leverage: 50 }',
  }),
  'a perpetual with cross margin and funding': perpetualYaml({
    ...perpetual,
    samples: samples('98%'),
    account: '{ start: 100000, leverage: 100, marginMode: cross }',
    plan: `{ risk: 1%, ${NARROW} }`,
  }),
  'futures in parts': scenarioYaml({
    ...future,
    strategy: script(4000, true, 0.4),
    account: '{ start: 30000 }',
    plan: `{ risk: 1%, ${NARROW} }`,
  }),
  'futures under stress of margin': scenarioYaml({
    ...future,
    account: '{ start: 30000 }',
    plan: `{ risk: 1%, ${NARROW} }`,
    stress: '{ margin: 100%, from: 2100-01-20 }',
  }),
  'futures with time rules and a day margin': scenarioYaml({
    ...future,
    account: '{ start: 30000, dayMargin: ninjatrader }',
    exits: '{ afterBars: 9 }',
    plan: `{ risk: 1%, ${NARROW} }`,
  }),
}

async function jobOf(yaml: string): Promise<PathJob> {
  const loaded = await loadFiles(root, yaml, {})
  return prepareJob(loaded, await readMarket(loaded), false)!.job as PathJob
}

/** Bars that a trade is open in. */
const openBars = ({ entryBar, exitBar }: Tape) =>
  [...entryBar].flatMap((entry, i) => Array.from({ length: exitBar[i]! - entry + 1 }, (_, k) => entry + k))

describe('extremes of simulated bars that are drawn where they can decide', () => {
  it.each(Object.keys(SCENARIOS))('leave every trade and every outcome as it is with all of them: %s', async name => {
    const job = await jobOf(SCENARIOS[name]!)
    const make = await pathMaker(job)
    const makeWhole = (number: number) => {
      const { bars, funding } = simulatePath(gbm, job, number)
      // A copy of the columns reads them, and leaves nothing to be drawn.
      const path = { bars: { ...bars }, funding }
      const { tape } = playStrategy(scripted as Strategy, job, path, job.fills, number)
      return { path, tape: firstTrades(tape, job.trades) }
    }
    for (let number = 0; number < 5; number++) expect(make(number).tape).toEqual(makeWhole(number).tape)
    const outcomes = (await pathSampler(job, make))(0, PATHS)
    expect((await pathSampler(job, makeWhole))(0, PATHS)).toEqual(outcomes)
    expect(outcomes.some(({ liquidations }) => liquidations.some(n => n > 0))).toBe(true)
  })

  it.each(Object.keys(SCENARIOS))(
    'are all drawn where a liquidation price moves while a trade is open: %s',
    async name => {
      const job = await jobOf(SCENARIOS[name]!)
      const { path, tape } = (await pathMaker(job))(0)
      const { low, high } = pathToReplay(path, tape, job).bars
      const [lowSoFar, highSoFar] = [low.slice(), high.slice()]
      const isDrawn = (bar: number) => lowSoFar[bar] === path.bars.low[bar] && highSoFar[bar] === path.bars.high[bar]
      expect(path.bars.low.every((_, bar) => isDrawn(bar))).toBe(false)
      expect(openBars(tape).every(isDrawn)).toBe(!name.endsWith('in parts'))
    },
  )
})
