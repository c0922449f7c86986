import { describe, expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { ruinSummary } from '../../../src/run/summing/ruinSummary.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { freeLadder, loadFiles, loadResults } from '../loadFiles.ts'

const root = workFolder()
const DAY_MS = 86_400_000
const START = Date.UTC(2024, 0, 1)

/** A long of everything at 1x, from the open of the second day on, on these closes. */
async function ruinOnBars(name: string, closes: readonly number[], { funding = 0, taker = 0, stop = 1 }) {
  const bars = ['time,open,high,low,close,volume']
  closes.forEach((close, i) => {
    const open = closes[i - 1] ?? close
    bars.push([START + i * DAY_MS, open, Math.max(open, close), Math.min(open, close), close, 1].join(','))
  })
  const tier =
    '{ name: micro, symbol: MIC, multiplier: 1, tick: 0.01, spreadTicks: 0, slippageTicks: 0, ' +
    `fee: { maker: 0, taker: ${taker} }, margin: rate }`
  const venue =
    '{ name: v, funding: { everyHours: 8 }, maintenance: [{ upTo: null, rate: 0, deduction: 0 }], liquidationFee: 0, liquidationFill: price }'
  const yaml = [
    'account: { start: 10000, leverage: 1 }',
    `market: { ladder: { underlying: X, quote: USD, session: 24x7, tiers: [${tier}] }, venue: ${venue} }`,
    `prices: { history: { file: bars.csv, funding: { rate: ${funding}, unit: fraction } } }`,
    `strategy: { use: script, decisions: [{ bar: 0, enter: long, stop: ${stop} }] }`,
    'plan: { risk: 99%, rebase: 0, marginBuffer: 0 }',
    'samples: { count: 0 }',
  ].join('\n')
  const loaded = await loadFiles(`${root}/${name}`, yaml, { 'bars.csv': `${bars.join('\n')}\n` })
  const market = await readMarket(loaded)
  return ruinSummary(replayScenario(loaded.scenario, market), false)
}

const flat = new Array<number>(30).fill(100)

describe('ruinSummary', () => {
  it('is null where the account lives', async () => {
    expect(await ruinOnBars('alive', flat, {})).toBeNull()
  })

  it('names funding where prices stood still, below zero and at the level of ruin', async () => {
    expect(await ruinOnBars('debt', flat, { funding: 0.013 })).toMatchObject({ trade: 1, rows: 30, cause: 'funding' })
    expect(await ruinOnBars('level', flat, { funding: 0.008 })).toMatchObject({ cause: 'funding' })
  })

  it('names costs where neither price nor funding would have been enough', async () => {
    expect(await ruinOnBars('costs', flat, { taker: 0.1 })).toBeNull()
    const fallen = flat.map((price, i) => (i < 20 ? price : 65))
    expect(await ruinOnBars('costs-too', fallen, { taker: 0.1, stop: 64 })).toMatchObject({ cause: 'costs' })
  })

  it('names the price where it fell far enough, and ends at the bar of the exit', async () => {
    const fallen = flat.map((price, i) => (i < 20 ? price : 40))
    expect(await ruinOnBars('price', fallen, { funding: 0.0001, stop: 45 })).toEqual({
      trade: 1,
      time: new Date(START + 20 * DAY_MS).toISOString(),
      rows: 21,
      cause: 'price',
    })
  })

  it('counts rows of a trade list by its trades', async () => {
    const market = freeLadder()
    const plan = '{ risk: 10%, rebase: 0, marginBuffer: 0, ruin: 80% }'
    const loaded = await loadResults(`${root}/list`, [1, -1, -1, -1, -1, -1], { market, plan })
    const replay = replayScenario(loaded.scenario, await readMarket(loaded))
    const found = ruinSummary(replay, true)
    const ruined = replay.rows.find(row => row.events.includes('ruined'))!
    expect(found).toMatchObject({ trade: ruined.trade, rows: ruined.trade, time: null, cause: 'price' })
    expect(ruined.trade).toBeLessThan(6)
  })

  it('judges the cause by the level of ruin that cash flows have moved', async () => {
    const yaml = [
      'account: { start: 1000, cashFlows: [{ on: 2024-01-03, amount: 1000 }] }',
      `market: ${freeLadder()}`,
      'prices: { trades: { file: trades.csv } }',
      'plan: { risk: 52.5%, rebase: 0, marginBuffer: 0 }',
      'samples: { count: 0 }',
    ].join('\n')
    const trades = [
      'id,side,entry_time,entry,stop,exit_time,exit,reason,funding_per_unit',
      '1,long,2024-01-01,100,50,2024-01-02,100,signal,0',
      // 2,000 → 950, and funding to 939.50: below the level of 1,000 either way.
      '2,long,2024-01-05,100,50,2024-01-06,50,stop,0.5',
    ]
    const loaded = await loadFiles(`${root}/flow`, yaml, { 'trades.csv': `${trades.join('\n')}\n` })
    const replay = replayScenario(loaded.scenario, await readMarket(loaded))
    expect(replay.rows[1]!.equityAfter).toBeCloseTo(939.5, 9)
    expect(ruinSummary(replay, true)).toMatchObject({ trade: 2, rows: 2, cause: 'price' })
  })
})
