import { describe, expect, it } from 'vitest'
import type { LoadedScenario } from '../../../src/run/loading/loadScenario.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { alternatives } from '../../../src/run/replaying/alternatives.ts'
import { smallestOnly } from '../../../src/run/replaying/repetitions.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { fundingCsv, perpetualYaml, scenarioYaml, wavyPrices } from '../../commands/scenarios.ts'
import { freeLadder, loadFiles, loadResults } from '../loadFiles.ts'

const root = workFolder()
const BARS = 120
const FILES = { 'prices.csv': wavyPrices(BARS), 'funding.csv': fundingCsv(3 * BARS) }
const [START, MULTIPLIER, CROSSING, FEE] = [100_000, 2, 1.5, 0.75]
const COSTLY = `{ ladder: { underlying: TEST, quote: USD, session: 24x7, tiers: [
  { name: micro, symbol: MT, multiplier: ${MULTIPLIER}, tick: 1, spreadTicks: 1, slippageTicks: 1, fee: { perContract: ${FEE} }, margin: { initial: 900, maintenance: 800 } },
  { name: standard, symbol: T, multiplier: 20, tick: 1, spreadTicks: 1, slippageTicks: 1, fee: { perContract: 3 }, margin: { initial: 9000, maintenance: 8000 } }] } }`

async function found(loading: Promise<LoadedScenario>) {
  const { scenario } = await loading
  const market = await readMarket(await loading)
  return { scenario, market, ...alternatives(scenario, market, smallestOnly(scenario, market)) }
}

describe('the smallest contract alone', () => {
  const plan = '{ risk: 10%, rebase: 0, qualify: { trades: 1 }, packing: single }'

  it('is the run on a ladder of that contract: the same end, and the same equity in every row that is told', async () => {
    const { scenario, market, smallestOnly } = await found(
      loadFiles(`${root}/alone`, scenarioYaml({ market: COSTLY, plan }), FILES),
    )
    const { ladder } = scenario.market
    const one = replayScenario(scenario, market, { ladder: { ...ladder, tiers: [ladder.tiers[0]!] } })
    const own = replayScenario(scenario, market)
    const line = smallestOnly.line!
    expect(own.account.firstTradeOfStage[1]).toBeGreaterThan(0)
    expect(own.account.equity).not.toBe(one.account.equity)
    expect(line.finalEquity).toBe(one.account.equity)
    expect(line.rows).toEqual(Array.from({ length: BARS }, (_, row) => row))
    expect(line.equity).toEqual([...one.curve.equity])
    expect(line.worstDrawdown).toBe(Math.max(...one.curve.drawdown))
    expect(line.contracts).toBeNull()
  })

  it('goes trade by trade where there are no bars, and has a reason where the ladder has one contract', async () => {
    const { smallestOnly, buyAndHold } = await found(loadResults(`${root}/list`, [1, -1, 2]))
    expect(smallestOnly.line!.rows).toEqual([0, 1, 2])
    expect(buyAndHold).toEqual({ line: null, reason: 'a list of trades has no price to hold' })
    const { scenario, market } = await found(loadResults(`${root}/one`, [1, -1, 2]))
    const ladder = { ...scenario.market.ladder, tiers: scenario.market.ladder.tiers.slice(0, 1) }
    const one = alternatives({ ...scenario, market: { ...scenario.market, ladder } }, market, null)
    expect(one.smallestOnly).toEqual({ line: null, reason: 'the ladder has one contract' })
  })
})

describe('buying and holding', () => {
  it('buys what the start pays for whole at the first open, and sells at the last close, costs paid', async () => {
    const { market, buyAndHold } = await found(loadFiles(`${root}/hold`, scenarioYaml({ market: COSTLY }), FILES))
    const { open, close } = market.bars!
    const entry = open[0]!
    const each = MULTIPLIER * (entry + 2 * CROSSING) + 2 * FEE
    const contracts = Math.floor(START / each)
    const line = buyAndHold.line!
    expect(line.contracts).toBe(contracts)
    const markedAt = (row: number) => START + contracts * (MULTIPLIER * (close[row]! - entry - CROSSING) - FEE)
    for (const row of [0, 50, BARS - 2]) expect(line.equity[row]).toBeCloseTo(markedAt(row), 8)
    const end = markedAt(BARS - 1) - contracts * (MULTIPLIER * CROSSING + FEE)
    expect(line.finalEquity).toBeCloseTo(end, 8)
    expect(line.equity.at(-1)).toBe(line.finalEquity)
  })

  it('takes no leverage: neither margin, nor ruin, nor risk of the scenario change it', async () => {
    const of = async (name: string, blocks: Record<string, string>) =>
      (await found(loadFiles(`${root}/${name}`, perpetualYaml(blocks), FILES))).buyAndHold
    const calm = await of('calm', { plan: '{ risk: 0.1%, ruin: 10% }' })
    const wild = await of('wild', {
      account: '{ start: 100000, leverage: 20, marginMode: cross }',
      plan: '{ risk: 9%, ruin: 95%, marginBuffer: 90%, riskIncludesCosts: false }',
    })
    expect(wild).toEqual(calm)
    expect(calm.line!.finalEquity).toBeGreaterThan(0)
  })

  it('pays funding', async () => {
    const of = async (name: string, prices: string) =>
      (await found(loadFiles(`${root}/${name}`, perpetualYaml({ prices }), FILES))).buyAndHold.line!
    const without = await of('unfunded', '{ history: { file: prices.csv } }')
    const funded = await of('funded', '{ history: { file: prices.csv, funding: funding.csv } }')
    expect(funded.contracts).toBe(without.contracts)
    expect(funded.finalEquity).toBeLessThan(without.finalEquity - 1000)
  })

  it.each([
    [
      'small',
      { account: '{ start: 2000 }', market: freeLadder(1) },
      'the start does not pay for one MICRO without leverage',
    ],
    [
      'flows',
      { account: '{ start: 100000, cashFlows: [{ every: month, amount: 50 }] }', market: freeLadder(1) },
      'deposits and withdrawals would go into no purchase',
    ],
  ])('has a reason where nothing is held: %s', async (name, blocks, reason) => {
    const { buyAndHold } = await found(loadFiles(`${root}/${name}`, scenarioYaml(blocks), FILES))
    expect(buyAndHold).toEqual({ line: null, reason })
  })
})
