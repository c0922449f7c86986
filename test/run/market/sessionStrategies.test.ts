import { describe, expect, it } from 'vitest'
import { REASONS } from '../../../src/core/tape.ts'
import { withoutHolidays } from '../../../src/parts/sessionCalendar.ts'
import { Sessions } from '../../../src/parts/sessions.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { sampleScenario } from '../../../src/run/sampling/sampleScenario.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { perpetualYaml, scenarioYaml, wavyPrices } from '../../commands/scenarios.ts'
import { loadFiles } from '../loadFiles.ts'

const root = workFolder()
const HOUR = 3_600_000
const strategy = '{ use: opening-range, minutes: 120, target: { r: 1 } }'

describe('a strategy of sessions', () => {
  it('trades within them, on bars of a file', async () => {
    const yaml = perpetualYaml({
      strategy: '{ use: opening-range, minutes: 120 }',
      exits: '{ flatAtSessionEnd: {} }',
      entries: '{ perSession: 1 }',
    })
    const { tape, bars } = await readMarket(
      await loadFiles(root, yaml, { 'prices.csv': wavyPrices(480, { price: 40_000, step: HOUR }) }),
    )
    expect(tape.count).toBeGreaterThan(10)
    const dayOf = (bar: number) => Math.floor(bars!.time[bar]! / 24 / HOUR)
    const entries = [...tape.entryBar].map(dayOf)
    expect([...tape.exitBar].map(dayOf)).toEqual(entries)
    expect(new Set(entries).size).toBe(tape.count)
    expect([...tape.reason].map(reason => REASONS[reason])).toContain('session')
  })

  it('trades on simulated bars, too', async () => {
    const prices = '{ model: { use: gbm, start: 40000, bar: 1h, bars: 480, params: { mu: 0, sigma: 0.6 } } }'
    const { tape } = await readMarket(await loadFiles(root, perpetualYaml({ strategy, prices }), {}))
    expect(tape.count).toBeGreaterThan(10)
  })

  it.each([
    ['1h', 'an opening range', '{ use: opening-range, minutes: 120 }', 1500],
    ['5m', 'a breakout', '{ use: breakout, lookback: 60, stop: { atr: 8 } }', 6000],
  ])('leaves and enters by the sessions of a future on simulated bars of %s: %s', async (bar, _, use, bars) => {
    const yaml = scenarioYaml({
      strategy: use,
      prices: `{ model: { use: gbm, start: 4000, bar: ${bar}, bars: ${bars}, params: { mu: 0, sigma: 0.2 } } }`,
      exits: '{ flatAtSessionEnd: { minutesBefore: 10 } }',
      entries: '{ perSession: 2 }',
      samples: '{ count: 4, trades: 5, from: paths, seed: 5 }',
    })
    const loaded = await loadFiles(root, yaml, {})
    const market = await readMarket(loaded)
    const { tape, bars: path } = market
    const calendar = withoutHolidays(loaded.scenario.market.session)
    const sessions = new Sessions(calendar, path!.time[0]!, path!.time.at(-1)!)
    const sessionOf = (i: number) => sessions.indexAt(path!.time[i]!)
    const entries = [...tape.entryBar].map(sessionOf)
    expect(tape.count).toBeGreaterThan(20)
    expect([...tape.exitBar].map(sessionOf)).toEqual(entries)
    expect(Math.max(...[...new Set(entries)].map(one => entries.filter(same => same === one).length))).toBe(2)
    for (const i of tape.entryBar) expect(path!.time[i]!).toBeGreaterThanOrEqual(sessions.opensAt(sessionOf(i)))
    expect([...tape.reason].filter(reason => REASONS[reason] === 'session').length).toBeGreaterThan(1)
    expect(market.facts).toContain(
      'sessions of simulated bars are the regular hours of cme-equity-index, without holidays; bars run on through its breaks and weekends',
    )
    const set = await sampleScenario(loaded, market, { workers: 1, signal: null, onProgress: () => {} })
    expect([...set!.levels[0]!.tally.exact!.finalEquity]).toHaveLength(4)
  })

  it('says nothing of sessions of simulated bars where nothing asks for them', async () => {
    const prices = '{ model: { use: gbm, start: 4000, bar: 1h, bars: 100, params: { mu: 0, sigma: 0.2 } } }'
    const { facts } = await readMarket(await loadFiles(root, scenarioYaml({ prices }), {}))
    expect(facts.join()).not.toContain('regular hours')
  })

  it.each([
    ['an opening range', strategy, 'strategy.minutes: bars of 1440 minutes are longer than the first 120 of a session'],
    ['a fade of gaps', '{ use: gap-fade }', 'strategy.use: bars of 1440 minutes are longer than half a day'],
  ])('refuses daily bars for %s', async (_, use, said) => {
    const loaded = await loadFiles(root, scenarioYaml({ strategy: use }), { 'prices.csv': wavyPrices(30) })
    await expect(readMarket(loaded)).rejects.toThrow(said)
  })

  it('refuses dates that the session does not cover', async () => {
    const ladder =
      '{ underlying: TEST, quote: USD, session: cme, tiers: [{ name: micro, symbol: M, multiplier: 1, tick: 1, ' +
      'spreadTicks: 0, slippageTicks: 0, fee: { perContract: 0 }, margin: { initial: 1, maintenance: 1 } }] }'
    const yaml = scenarioYaml({ strategy, market: `{ ladder: ${ladder} }` })
    const loaded = await loadFiles(root, yaml, { 'prices.csv': wavyPrices(30, { step: HOUR }) })
    await expect(readMarket(loaded)).rejects.toThrow('and the session cme covers no dates')
  })
})
