import { describe, expect, it } from 'vitest'
import { REASONS } from '../../../src/core/tape.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
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
