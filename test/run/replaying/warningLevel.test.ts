import { describe, expect, it } from 'vitest'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { replayFacts } from '../../../src/run/summing/facts.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { freeLadder, loadFiles } from '../loadFiles.ts'

const root = workFolder()
const TABLE = 'maintenance: [{ upTo: 40000, rate: 1%, deduction: 0 }, { upTo: null, rate: 2.5%, deduction: 600 }]'
const PERPETUAL = `{ ladder: btc-perp, venue: { name: own, fee: { maker: 0%, taker: 0% }, liquidationFee: 0%, ${TABLE} } }`

interface Played {
  readonly market: string
  readonly account: string
  /** Worst prices of longs, or of shorts, from 50,000; they come back to it. */
  readonly worst: readonly number[]
  readonly side?: 'long' | 'short'
  /** Distance to the stop. */
  readonly distance?: number
}

let runs = 0

async function play({ market, account, worst, side = 'long', distance = 49_000 }: Played) {
  const stop = side === 'long' ? 50_000 - distance : 50_000 + distance
  const rows = worst.map(
    (price, i) => `${side},2026-02-0${i + 1}T00:00:00Z,50000,${stop},2026-02-0${i + 1}T12:00:00Z,50000,${price},signal`,
  )
  const trades = ['side,entry_time,entry,stop,exit_time,exit,worst,reason', ...rows].join('\n')
  const yaml = [
    `account: ${account}`,
    `market: ${market}`,
    'prices: { trades: { file: t.csv, pricesAre: fills } }',
    'plan: { risk: 9%, marginBuffer: 0% }',
    'samples: { count: 0 }',
  ].join('\n')
  runs += 1
  const loaded = await loadFiles(`${root}/${runs}`, yaml, { 't.csv': `${trades}\n` })
  const data = await readMarket(loaded)
  const replay = replayScenario(loaded.scenario, data)
  return { rows: replay.rows, facts: replayFacts(replay, data, loaded.scenario.market.ladder) }
}

describe('the warning level', () => {
  it.each([
    ['long', 'isolated', 10_000],
    ['short', 'isolated', 10_000],
    ['long', 'cross', 3000],
    ['short', 'cross', 3000],
  ] as const)('of a %s, %s: the maintenance is 80%% of what backs it there', async (side, mode, start) => {
    const account = `{ start: ${start}, leverage: 20, marginMode: ${mode} }`
    const { rows } = await play({ market: PERPETUAL, account, side, worst: [50_000], distance: 500 })
    const { quantity, margin, warningPrice, liquidationPrice } = rows[0]!
    const backed = mode === 'isolated' ? margin : start
    const direction = side === 'long' ? 1 : -1
    const notional = quantity * warningPrice
    const maintenance = notional <= 40_000 ? 0.01 * notional : 0.025 * notional - 600
    expect(quantity).toBeGreaterThan(0)
    expect(maintenance / (backed + direction * quantity * (warningPrice - 50_000))).toBeCloseTo(0.8, 9)
    expect(direction * (warningPrice - liquidationPrice)).toBeGreaterThan(0)
  })

  it('counts trades that came to it, those that were liquidated among them, and changes nothing', async () => {
    const account = '{ start: 10000, leverage: 20 }'
    const [first] = (await play({ market: PERPETUAL, account, worst: [50_000] })).rows
    const { warningPrice, liquidationPrice } = first!
    const beside = async (worst: number) => {
      const { rows, facts } = await play({ market: PERPETUAL, account, worst: [worst] })
      return [facts.margin_warnings, facts.liquidations, rows[0]!.net]
    }
    expect(await beside(warningPrice + 0.1)).toEqual([0, 0, 0])
    expect(await beside(warningPrice)).toEqual([1, 0, 0])
    expect((await beside(liquidationPrice)).slice(0, 2)).toEqual([1, 1])
  })

  it('is of money margins, too', async () => {
    const held = { market: freeLadder(), account: '{ start: 1000000 }', worst: [50_000], distance: 500 }
    const { rows } = await play(held)
    const [{ quantity, warningPrice }] = rows as [(typeof rows)[0]]
    const maintenance = quantity / 2
    expect(quantity).toBeGreaterThan(0)
    expect(maintenance / (1_000_000 + quantity * (warningPrice - 50_000))).toBeCloseTo(0.8, 9)
  })
})
