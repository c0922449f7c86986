import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  type BarRow,
  type CompleteRun,
  defineStrategy,
  InputError,
  loadScenario,
  type Progress,
  readMarket,
  simulate,
  simulateLoaded,
  type TradeRow,
  verifyRun,
  writeRun,
  z,
} from '../../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-library-'))
afterAll(() => rmSync(folder, { recursive: true }))

const signal = null
const say = () => {}

describe('the parts of a run', () => {
  it('play without a folder, the same every time, and write what verify finds the same', async () => {
    const loaded = await loadScenario('plan-example', ['samples={ count: 50, trades: 20 }'])
    const market = await readMarket(loaded)
    const options = { compare: false, workers: 1, signal, say, onProgress: () => {} }
    const [run, again] = [await simulateLoaded(loaded, market, options), await simulateLoaded(loaded, market, options)]
    expect(again).toEqual(run)
    expect(run.rows).toHaveLength(market.tape.count)
    expect(run.summary.samples).toMatchObject({ count: 50 })
    const out = join(folder, 'out')
    const origin = { scenario: 'plan-example', folder: loaded.folder }
    await writeRun(run, { out, report: false, charts: false, parquet: false, origin, signal })
    const found = await verifyRun(out, { scenarioFolder: null, runCode: false, signal, say })
    expect(found.difference).toBeNull()
    expect(found.files).toContain('samples.csv')
  })
})

const DAY_MS = 86_400_000
const SCENARIO = {
  account: { start: 10_000 },
  market: { ladder: 'nasdaq-cme' },
  plan: { risk: '2%' },
  strategy: { use: 'breakout', lookback: 10, exit: 5, stop: { atr: 1, period: 5 } },
  samples: { count: 200, trades: 20, seed: 3 },
}

/** Days that swing, with prices that no short decimal holds. */
const BARS: readonly BarRow[] = Array.from({ length: 400 }, (_, day) => {
  const [open, close] = [day, day + 1].map(t => 20_000 + 700 * Math.sin(t / 9) + t) as [number, number]
  const [high, low] = [Math.max(open, close) + 3, Math.min(open, close) - 3]
  return { time: new Date(Date.UTC(2020, 0, 1) + day * DAY_MS), open, high, low, close, volume: 100 + day }
})

const TRADES: readonly TradeRow[] = Array.from({ length: 60 }, (_, n) => ({
  id: `t, "${n}"`,
  side: n % 2 === 0 ? 'long' : 'short',
  entryTime: Date.UTC(2024, 0, n + 1),
  entry: 18_000,
  stop: n % 2 === 0 ? 17_980 : 18_020,
  exitTime: new Date(Date.UTC(2024, 0, n + 1, 5)),
  exit: n % 3 === 0 ? 18_031 : 18_003,
}))

/** The run of the same content in files. */
async function playedFromFiles(name: string, prices: object, scenario: object, text: string) {
  writeFileSync(join(folder, `${name}.csv`), text)
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...scenario, prices }))
  const loaded = await loadScenario(join(folder, `${name}.json`))
  const options = { compare: false, workers: 1, signal, say, onProgress: () => {} }
  return simulateLoaded(loaded, await readMarket(loaded), options)
}

/** All that a run found but where its data stood. */
function found({ summary, ...rest }: CompleteRun) {
  const { data, notices, scenario, inputs, name, ...told } = summary
  return { ...rest, told }
}

async function allOf(progress: AsyncIterable<Progress>): Promise<Progress[]> {
  const steps: Progress[] = []
  for await (const step of progress) steps.push(step)
  return steps
}

describe('a simulation in memory', () => {
  it('finds in bars what a file of them gives, to the bit', async () => {
    const lines = BARS.map(bar => [
      (bar.time as Date).toISOString(),
      bar.open,
      bar.high,
      bar.low,
      bar.close,
      bar.volume,
    ])
    const text = `time,open,high,low,close,volume\n${lines.map(cells => cells.join(',')).join('\n')}\n`
    const fromFile = await playedFromFiles('bars', { history: { file: 'bars.csv' } }, SCENARIO, text)
    const run = await simulate({ scenario: SCENARIO, bars: BARS, workers: 1 }).result
    expect(run.rows.length).toBeGreaterThan(10)
    expect(found(run)).toEqual(found(fromFile))
    expect(run.summary.inputs).toMatchObject([{ file: 'memory:bars' }])
  })

  it('finds in trades what a list of them gives, to the bit, ids with commas and quotes too', async () => {
    const { strategy: _, ...scenario } = SCENARIO
    const lines = TRADES.map(({ id, side, entryTime, entry, stop, exitTime, exit }) =>
      [
        `"${String(id).replaceAll('"', '""')}"`,
        side,
        new Date(entryTime as number).toISOString(),
        entry,
        stop,
        (exitTime as Date).toISOString(),
        exit,
      ].join(','),
    )
    const text = `id,side,entry_time,entry,stop,exit_time,exit\n${lines.join('\n')}\n`
    const fromFile = await playedFromFiles('trades', { trades: { file: 'trades.csv' } }, scenario, text)
    const run = await simulate({ scenario, trades: TRADES }).result
    expect(run.ids[1]).toBe('t, "1"')
    const out = join(folder, 'from-memory')
    const origin = { scenario: 'memory', folder: '.' }
    await writeRun(run, { out, report: false, charts: false, parquet: false, origin, signal })
    const verified = verifyRun(out, { scenarioFolder: null, runCode: false, signal, say })
    await expect(verified).rejects.toThrow('in memory: they are in no file')
    expect(found(run)).toEqual(found(fromFile))
  })

  it('plays a strategy of its own, with parameters that are checked, and finds it looking ahead', async () => {
    const strategy = (peek: number) =>
      defineStrategy({
        name: 'weekly',
        about: 'buys every seventh bar',
        params: z.strictObject({ stop: z.number() }),
        start:
          ({ close }, { stop }) =>
          (bar, trade) =>
            trade !== null
              ? { exit: true }
              : bar % 7 === 0 && close[bar + peek]! > 0
                ? { enter: 'long', stopDistance: stop }
                : null,
      })
    const scenario = { ...SCENARIO, strategy: { stop: 20 } }
    const run = await simulate({ scenario, bars: BARS, strategy: strategy(0) }).result
    expect(run.rows).toHaveLength(57)
    await expect(simulate({ scenario, bars: BARS, strategy: strategy(1) }).result).rejects.toThrow('looks ahead')
    const faulty = { ...SCENARIO, strategy: { stop: 'far' } }
    await expect(simulate({ scenario: faulty, bars: BARS, strategy: strategy(0) }).result).rejects.toThrow(InputError)
  })

  it('takes a number for milliseconds, however early', async () => {
    const early = BARS.map((bar, day) => ({ ...bar, time: (day - 100) * DAY_MS }))
    const run = await simulate({ scenario: { ...SCENARIO, samples: { count: 0 } }, bars: early }).result
    expect(run.summary.period.start).toBe('1969-09-23T00:00:00.000Z')
  })

  it('judges levels where it is asked to', async () => {
    const run = await simulate({ scenario: SCENARIO, bars: BARS, compare: true }).result
    expect(run.summary.comparison).not.toBeNull()
  })

  it.each([
    ['a bar that cannot be', { bars: BARS.with(3, { ...BARS[3]!, high: 1 }) }, 'memory:bars:5'],
    ['a price that is none', { bars: BARS.with(3, { ...BARS[3]!, close: Number.NaN }) }, 'memory:bars:5'],
    ['a time that is none', { bars: BARS.with(3, { ...BARS[3]!, time: 1e300 }) }, 'memory:bars:5'],
    ['no bars at all', { bars: [] }, 'memory:bars'],
    [
      'bars and trades',
      { bars: BARS, trades: TRADES },
      'simulate()  trades: found bars and trades; allowed: one of the two',
    ],
    [
      'a file and bars',
      { bars: BARS, scenario: { ...SCENARIO, prices: { history: { file: 'x.csv' } } } },
      'handed over',
    ],
    ['a misspelt key', { bars: BARS, scenario: { ...SCENARIO, plann: {} } }, 'plann'],
  ])('refuses %s', async (_, input, said) => {
    const { result, progress } = simulate({ scenario: SCENARIO, ...input })
    const error = await result.catch(caught => caught)
    expect(error).toBeInstanceOf(InputError)
    expect(String(error.message)).toContain(said)
    await expect(allOf(progress)).rejects.toBe(error)
  })

  it('tells where it stands, phase by phase, to a reader who comes late too', async () => {
    const { result, progress } = simulate({ scenario: SCENARIO, bars: BARS, workers: 1 })
    await result
    const steps: Progress[] = await allOf(progress)
    expect(steps.map(({ phase }) => phase)).toContain('reading prices')
    expect(steps).toContainEqual({ phase: 'playing samples', done: 200, of: 200 })
  })

  it('can be stopped before it has anything to tell', async () => {
    const stopped = simulate({ scenario: SCENARIO, bars: BARS, signal: AbortSignal.abort(new Error('enough')) })
    await expect(stopped.result).rejects.toThrow('enough')
    expect(readdirSync(folder)).not.toContain('reports')
  })
})
