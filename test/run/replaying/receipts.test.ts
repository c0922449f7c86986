import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../src/results/receipt.ts'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { scenarioYaml, wavyPrices } from '../../commands/scenarios.ts'
import { loadFiles } from '../loadFiles.ts'

const root = workFolder()

/** The tiers of every receipt: each with what the parts of its risk make. */
function tiersOf(receipts: readonly Receipt[]) {
  return receipts.flatMap(({ sizing }) => sizing?.tiers ?? [])
}

async function played(loaded: Awaited<ReturnType<typeof loadScenario>>) {
  return replayScenario(loaded.scenario, await readMarket(loaded))
}

describe('the risk of one contract in a receipt', () => {
  it('is stop, spread and fees of a market entry, each to the cent', async () => {
    const { receipts, rows } = await played(await loadScenario('sp500-mes-es', ['samples.count=0']))
    const [micro] = tiersOf(receipts)
    const { entry, stop } = rows[0]!
    expect(micro!.stopDistanceCost).toBe(5 * Math.abs(entry - stop))
    expect(micro!.spreadAndSlippage).toBe(3.75)
    expect(micro!.fees).toBeCloseTo(1.24, 9)
  })

  it('pays the spread once where the entry rested', async () => {
    const strategy = '{ use: mean-reversion, lookback: 20, entry: limit, band: 2, stop: { atr: 2 } }'
    const { receipts } = await played(await loadScenario('sp500-mes-es', ['samples.count=0', `strategy=${strategy}`]))
    const micros = tiersOf(receipts).filter(({ tier }) => tier === 'micro')
    expect(new Set(micros.map(({ spreadAndSlippage }) => spreadAndSlippage))).toContain(1.875)
    for (const { fees } of micros) expect(fees).toBeCloseTo(1.24, 6)
  })

  it('is in coin where the contract is margined in it', async () => {
    const yaml = `account: { start: 0.5, leverage: 5 }
market: { ladder: btc-inverse, venue: bybit-inverse }
prices: { history: { file: prices.csv } }
strategy: { use: breakout, lookback: 5, stop: { atr: 1, period: 3 }, target: { r: 2 } }
samples: { count: 0 }
`
    const loaded = await loadFiles(`${root}/coin`, yaml, { 'prices.csv': wavyPrices(200, { price: 40_000 }) })
    const { receipts, rows } = await played(loaded)
    const tiers = tiersOf(receipts)
    expect(tiers.length).toBeGreaterThan(10)
    for (const { stopDistanceCost, spreadAndSlippage, fees, riskPerContract } of tiers) {
      for (const part of [stopDistanceCost, spreadAndSlippage, fees]) expect(part).toBeGreaterThan(0)
      expect(stopDistanceCost).toBeLessThan(riskPerContract)
      expect(spreadAndSlippage + fees).toBeLessThan(riskPerContract / 2)
    }
    const first = receipts.find(({ sizing }) => sizing !== null)!
    const { entry, stop } = rows[first.trade - 1]!
    const face = loaded.scenario.market.ladder.tiers[0]!.multiplier
    const { warningPrice, liquidationPrice } = first.sizing!
    expect(Math.abs(entry - warningPrice!)).toBeLessThan(Math.abs(entry - liquidationPrice!))
    expect(Math.sign(entry - warningPrice!)).toBe(first.side === 'long' ? 1 : -1)
    expect(first.sizing!.tiers[0]!.stopDistanceCost).toBeCloseTo(face * Math.abs(1 / entry - 1 / stop), 15)
  })
})

describe('the entry and the legs in a receipt', () => {
  const candles = [
    ...['100,101,99,100', '100,102,99,101', '100,101,98,100', '100,101,99.5,100', '100,103,100,102', '102,103,99,100'],
    ...['100,101,99,100', '100,101,99,100'],
  ]
  const csv = `time,open,high,low,close\n${candles.map((row, i) => `2024-01-0${i + 1},${row}`).join('\n')}\n`
  const decisions = [
    '{ bar: 0, enter: long, trigger: 101, stop: 90, target: 101.5 }',
    '{ bar: 1, enter: long, limit: 99, stop: 90 }',
    '{ bar: 2, exit: true }',
    '{ bar: 3, enter: long, stopDistance: 2, targets: [{ r: 0.5, share: 0.5, thenStop: breakeven }, { r: 4, share: 0.5 }] }',
    '{ bar: 5, enter: long, stop: 90, targets: [{ price: 110, share: 0.5 }, { distance: 5, share: 0.5 }] }',
    '{ bar: 6, enter: long, stop: 100 }',
  ].join(', ')
  const ladder = `{ ladder: { underlying: TEST, quote: USD, session: 24x7, tiers: [{ name: micro, symbol: MT, multiplier: 1, tick: 0.25, spreadTicks: 0, slippageTicks: 0, fee: { perContract: 0 }, margin: { initial: 9, maintenance: 8 } }] } }`

  it('say what was placed, where it filled, which rule made it void, and what a part too small moved', async () => {
    const yaml = scenarioYaml({
      ...{ market: ladder, account: '{ start: 100 }', plan: '{ risk: 3%, riskIncludesCosts: false }' },
      ...{ strategy: `{ use: script, decisions: [${decisions}] }`, fills: '{ ticks: exact }' },
    })
    const { receipts } = await played(await loadFiles(`${root}/orders`, yaml, { 'prices.csv': csv }))
    const market = { kind: 'market', limit: null, trigger: null, rests: false, place: 'open' }
    expect(receipts.map(({ order }) => order)).toEqual([
      { kind: 'trigger', limit: null, trigger: 101, rests: false, place: 'inside' },
      { kind: 'limit', limit: 99, trigger: null, rests: true, place: 'inside' },
      market,
      market,
      market,
    ])
    expect(receipts.map(told => told.void)).toEqual([undefined, undefined, undefined, 'target order', 'stop'])
    expect(receipts[2]!.legs).toEqual([
      { leg: 1, reason: 'target', price: 101, stop: 98, contracts: [0] },
      { leg: 2, reason: 'stop', price: 100, stop: 100, contracts: [1] },
    ])
    expect(receipts[1]).not.toHaveProperty('legs')
  })
})
