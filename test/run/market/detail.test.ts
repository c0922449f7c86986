import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { tradeAt } from '../../../src/core/tape.ts'
import { defineStrategy, type Strategy } from '../../../src/parts/strategy.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { replayFacts } from '../../../src/run/summing/facts.ts'
import { periodSummary } from '../../../src/run/summing/marketSummary.ts'
import { InputError } from '../../../src/scenario/problem.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { scenarioYaml } from '../../commands/scenarios.ts'
import { PESSIMISTIC } from '../../parts/playScript.ts'
import { freeLadder, loadFiles } from '../loadFiles.ts'

const root = workFolder()

/** A price file of these bars, so many hours apart, from 2024-01-01 on. */
function csv(hours: number, ...candles: readonly (readonly number[])[]): string {
  const rows = candles.map((candle, i) =>
    [new Date(Date.UTC(2024, 0, 1, i * hours)).toISOString(), ...candle].join(','),
  )
  return `${['time,open,high,low,close', ...rows].join('\n')}\n`
}

/** Three days; the second holds the stop at 95 and the target at 110, and its halves reach the target first. */
const DAYS = csv(24, [100, 101, 99, 100], [100, 111, 94, 96], [96, 97, 95, 96])
const HALVES = csv(
  12,
  ...[
    [100, 101, 100, 101],
    [101, 101, 99, 100],
    [100, 111, 98, 109],
    [109, 109, 94, 96],
    [96, 97, 96, 96],
    [96, 96, 95, 96],
  ],
)
const ENTRY = '{ bar: 0, enter: long, stop: 95, target: 110 }'

async function run(
  history: string,
  { halves = HALVES, days = DAYS, decisions = ENTRY, blocks = {} as Record<string, string> } = {},
) {
  const yaml = scenarioYaml({
    account: '{ start: 1000 }',
    market: freeLadder(),
    prices: `{ history: { file: days.csv${history} } }`,
    strategy: `{ use: script, decisions: [${decisions}] }`,
    ...blocks,
  })
  const loaded = await loadFiles(root, yaml, { 'days.csv': days, 'halves.csv': halves })
  const market = await readMarket(loaded)
  const replay = replayScenario(loaded.scenario, market)
  const facts = replayFacts(replay, market, loaded.scenario.market.ladder)
  return { market, replay, facts, trade: tradeAt(market.tape, 0) }
}

describe('a run with finer bars', () => {
  it('lets them decide what a bar leaves open, and counts it', async () => {
    const alone = await run('')
    expect(alone.trade).toMatchObject({ exit: 95, ambiguous: true })
    const { market, facts, trade } = await run(', detail: halves.csv')
    expect(trade).toMatchObject({ exit: 110, ambiguous: false, worst: 98 })
    expect(trade.exitTime).toBe(Date.UTC(2024, 0, 2))
    expect([facts.ambiguous, facts.ambiguous_resolved]).toEqual([0, 1])
    expect(alone.facts.ambiguous_resolved).toBe(0)
    expect(market.facts).toContain('finer bars of 12 h from halves.csv decide inside 3 of 3 bars')
    expect(market.facts).toContain(
      '1 trade that the bars alone leave open: 1 decided by the finer ones, none still ambiguous',
    )
    expect(market.inputs.map(({ file }) => file)).toEqual(['days.csv', 'halves.csv'])
  })

  it('counts what they leave open, too', async () => {
    const wide = csv(12, [100, 101, 99, 100], [100, 100, 100, 100], [100, 111, 94, 96], [96, 96, 96, 96])
    const { facts, trade, market } = await run(', detail: halves.csv', { halves: wide })
    expect(trade).toMatchObject({ exit: 95, ambiguous: true })
    expect(facts).toMatchObject({ ambiguous: 1, ambiguous_resolved: 0, ambiguous_gone: 0, ambiguous_arisen: 0 })
    expect(market.facts).toContain(
      'finer bars of 12 h from halves.csv decide inside 2 of 3 bars; 1 have none, and stand as they are',
    )
  })

  it('has a row for every bar, with the worst that its finer ones have seen', async () => {
    const { replay, market } = await run(', detail: halves.csv', { decisions: '{ bar: 0, enter: long, stop: 90 }' })
    expect([...replay.curve.time]).toEqual([1, 2, 3].map(day => Date.UTC(2024, 0, day)))
    expect(periodSummary(market)).toMatchObject({ bars: 3, start: '2024-01-01T00:00:00.000Z' })
    const alone = await run('', { decisions: '{ bar: 0, enter: long, stop: 90 }' })
    expect(replay.curve).toEqual(alone.replay.curve)
    const scale = replay.rows[0]!.quantity
    expect(scale).toBeGreaterThan(0)
    expect(replay.curve.worst[1]).toBeCloseTo(1000 - 6 * scale, 9)
  })

  it('gives the very same where they are the bars themselves', async () => {
    const [alone, same] = [await run(''), await run(', detail: days.csv')]
    expect(same.market.tape).toEqual(alone.market.tape)
    expect(same.replay.curve).toEqual(alone.replay.curve)
    expect(same.replay.rows).toEqual(alone.replay.rows)
    expect(same.facts).toEqual(alone.facts)
  })

  it('counts bars, not finer ones, for orders and for exits by time', async () => {
    const order = '{ bar: 0, enter: long, limit: 95.5, stop: 90, bars: 2 }'
    const { facts, trade } = await run(', detail: halves.csv', { decisions: order })
    expect(facts).toMatchObject({ orders_placed: 1, orders_filled: 1, orders_expired: 0 })
    expect(trade).toMatchObject({ entry: 95.5, entryTime: Date.UTC(2024, 0, 2, 12) })
    const timed = await run(', detail: halves.csv', {
      decisions: '{ bar: 0, enter: long, stop: 90 }',
      blocks: { exits: '{ afterBars: 1 }' },
    })
    expect(timed.trade).toMatchObject({ exit: 96, exitTime: Date.UTC(2024, 0, 3) })
  })

  it('keeps what the scenario says of sessions for the bars, and counts what it refuses once a bar', async () => {
    const flat = await run(', detail: halves.csv', {
      decisions: '{ bar: 0, enter: long, stop: 90 }',
      blocks: { exits: '{ flatAtSessionEnd: {} }' },
    })
    expect(flat.replay.rows[0]).toMatchObject({ exit: 96, reason: 'session', exitTime: Date.UTC(2024, 0, 2, 12) })
    const shut = await run(', detail: halves.csv', {
      decisions: '{ bar: 0, enter: long, trigger: 100, stop: 90 }',
      blocks: { entries: '{ hours: { from: "01:00", to: "02:00", zone: UTC } }' },
    })
    expect(shut.facts).toMatchObject({ refused_hours: 1, orders_expired: 1, trades: 0 })
  })

  it('refuses finer bars that contradict the bars, with the lines of both files', async () => {
    const halves = HALVES.replace('101,101,99,100', '101,105,98,100')
    const failing = run(', detail: halves.csv', { halves })
    await expect(failing).rejects.toThrow(
      /halves\.csv:3 {2}high: found 105, above the 101 of the bar of 2024-01-01T00:00:00\.000Z, .*days\.csv:2/,
    )
    await expect(failing).rejects.toThrow(/halves\.csv:3 {2}low: found 98, below the 99/)
  })

  it('refuses bars that are longer, and a file that is not there', async () => {
    await expect(run(', detail: days.csv', { days: HALVES, halves: HALVES })).resolves.toBeDefined()
    const longer = run(', detail: halves.csv', { halves: csv(48, [100, 111, 94, 96], [96, 97, 95, 96]) })
    await expect(longer).rejects.toThrow(/halves\.csv.*a bar every 2 days is no finer than the 1 day of .*days\.csv/)
    await expect(run(', detail: none.csv')).rejects.toThrow(/none\.csv.*there is no such file/)
  })

  it('tell the author of a strategy what is wrong with it on any of the paths that are played', async () => {
    const days = csv(24, [100, 100, 100, 100], [100, 106, 94, 104], [104, 104, 104, 104])
    const halves = csv(12, ...[100, 100, 100, 104, 104, 104].map(at => [at, at, at, at]))
    const lowLast = halves
      .split('\n')
      .with(3, `${new Date(Date.UTC(2024, 0, 2)).toISOString()},100,106,94,94`)
      .with(4, `${new Date(Date.UTC(2024, 0, 2, 12)).toISOString()},94,104,94,104`)
      .join('\n')
    const open = async (detail: string, intrabar: string) => {
      const yaml = scenarioYaml({
        ...{ account: '{ start: 1000 }', market: freeLadder(), strategy: '{ use: breakout }' },
        ...{ prices: `{ history: { file: days.csv${detail} } }`, fills: `{ intrabar: ${intrabar} }` },
      })
      const loaded = await loadFiles(root, yaml, { 'days.csv': days, 'halves.csv': lowLast })
      const strategy = defineStrategy({
        ...{ name: 'mine', about: 'Fails in a trade.', params: z.strictObject({}) },
        start: () => (i, trade) =>
          trade !== null ? { stop: Number.NaN } : i === 0 ? { enter: 'long', trigger: 105, stop: 95 } : null,
      })
      return readMarket({ ...loaded, strategy: strategy as Strategy, ownStrategy: true })
    }
    const market = await open('', 'pessimistic')
    const optimistic = { ...PESSIMISTIC, intrabar: 'optimistic' } as const
    expect(() => market.remake!(optimistic)).toThrow(InputError)
    await expect(open(', detail: halves.csv', 'optimistic')).rejects.toThrow(InputError)
    await expect(open(', detail: halves.csv', 'pessimistic')).resolves.toBeDefined()
  })
})
