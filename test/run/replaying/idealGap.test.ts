import { describe, expect, it } from 'vitest'
import type { GapRule, IdealGap } from '../../../src/results/idealGap.ts'
import type { LoadedScenario } from '../../../src/run/loading/loadScenario.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { idealGap, playUpTo } from '../../../src/run/replaying/idealGap.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { fundingCsv, perpetualYaml, scenarioYaml, wavyPrices } from '../../commands/scenarios.ts'
import { freeLadder, loadFiles, loadResults } from '../loadFiles.ts'

const root = workFolder()
const R = [1, -1, 2, -1, -1, 3, 0.5, -1, 2, -1, 1, 1]

async function gapOf(loading: Promise<LoadedScenario>) {
  const { scenario } = await loading
  const market = await readMarket(await loading)
  const replay = replayScenario(scenario, market)
  return { scenario, market, replay, gap: idealGap(scenario, market, replay) }
}

function changes({ steps }: IdealGap): Partial<Record<GapRule, number>> {
  return Object.fromEntries(steps!.slice(1).flatMap(({ rule, change }) => (change === 0 ? [] : [[rule, change]])))
}

/** A perpetual with everything that costs: spread, fees, funding; an isolated margin that is liquidated before the stop. */
const PERPETUAL = perpetualYaml({
  account: '{ start: 100000, leverage: 25, marginMode: isolated }',
  prices: '{ history: { file: prices.csv, funding: funding.csv } }',
  strategy:
    '{ use: script, decisions: [{ bar: 8, enter: long, stopDistance: 400 }, { bar: 60, enter: short, stopDistance: 60 }] }',
  plan: '{ risk: 5.1234%, ruin: 10% }',
})
const PERPETUAL_FILES = { 'prices.csv': wavyPrices(120), 'funding.csv': fundingCsv(360) }
const FUTURES = scenarioYaml({ plan: '{ risk: 3%, rebase: 10%, qualify: { trades: 3 } }' })

describe('the steps from the ideal to the account', () => {
  it.each([
    ['a perpetual', PERPETUAL, PERPETUAL_FILES],
    ['futures', FUTURES, { 'prices.csv': wavyPrices(400) }],
  ])('add up to the account: %s', async (name, yaml, files) => {
    const { scenario, market, replay, gap } = await gapOf(loadFiles(`${root}/${name}`, yaml, files))
    const steps = gap.steps!
    expect(replay.account.taken).toBeGreaterThan(0)
    expect(steps.at(-1)!.finalEquity).toBe(replay.account.equity)
    const summed = steps.reduce((sum, { change }) => sum + change, steps[0]!.finalEquity)
    expect(Math.abs(summed / replay.account.equity - 1)).toBeLessThan(1e-12)
    for (const [i, { finalEquity, change }] of steps.entries()) {
      if (i > 0) expect(change).toBe(finalEquity - steps[i - 1]!.finalEquity)
    }
    const alone = playUpTo('margin', scenario, market)!
    expect([alone.equity, alone.taken, alone.worstDrawdown]).toEqual([
      replay.account.equity,
      replay.account.taken,
      replay.account.worstDrawdown,
    ])
  })

  it('show every rule of a perpetual, the liquidation among them', async () => {
    const { replay, gap } = await gapOf(loadFiles(`${root}/every`, PERPETUAL, PERPETUAL_FILES))
    expect(replay.account.liquidations).toBe(1)
    const found = changes(gap)
    expect(Object.keys(found)).toEqual(['whole', 'spread', 'fees', 'funding', 'margin'])
    expect(found.spread).toBeLessThan(0)
    expect(found.fees).toBeLessThan(0)
  })

  it('begin with what any fraction of a contract makes: the product of 1 + risk × R', async () => {
    const plan = '{ risk: 1.37%, rebase: 0 }'
    const { gap } = await gapOf(loadResults(`${root}/ideal`, R, { plan }))
    const product = R.reduce((equity, r) => equity * (1 + 0.0137 * r), 10_000)
    expect(gap.steps![0]!.finalEquity / product).toBeCloseTo(1, 8)
    expect(Object.keys(changes(gap))).toEqual(['whole'])
  })

  it('begin alike on every ladder, and change nothing where contracts fit the risk exactly', async () => {
    const blocks = { plan: '{ risk: 1%, rebase: 400% }' }
    const [fine, coarse] = await Promise.all(
      [0.1, 10].map(size => gapOf(loadResults(`${root}/ladder${size}`, R, { ...blocks, market: freeLadder(size) }))),
    )
    expect(fine!.gap.steps![0]!.finalEquity).toBeCloseTo(coarse!.gap.steps![0]!.finalEquity, 4)
    const exact = { plan: '{ risk: 1%, rebase: 400%, whenDown: hold }' }
    const { gap } = await gapOf(loadResults(`${root}/exact`, R, exact))
    expect(changes(gap)).toEqual({})
  })

  it('tell each cost by itself', async () => {
    const ladder = (spread: number, fee: number) =>
      `{ ladder: { underlying: TEST, quote: USD, session: 24x7, tiers: [{ name: micro, symbol: M, multiplier: 0.1, tick: 1, spreadTicks: ${spread}, slippageTicks: 0, fee: { perContract: ${fee} }, margin: { initial: 0.1, maintenance: 0.05 } }] } }`
    const of = async (name: string, market: string, more = {}) =>
      Object.keys(changes((await gapOf(loadResults(`${root}/${name}`, R, { market, ...more }))).gap))
    const exact = { plan: '{ risk: 1%, rebase: 400%, whenDown: hold, riskIncludesCosts: false }' }
    expect(await of('spread', ladder(2, 0), exact)).toEqual(['spread'])
    expect(await of('fee', ladder(0, 0.05), exact)).toEqual(['fees'])
    const fills = { prices: '{ trades: { file: r.csv, entry: 50000, stopDistance: 50, pricesAre: fills } }' }
    expect(await of('fills', ladder(2, 0), { ...exact, ...fills })).toEqual([])
  })

  it('have a reason where there are none', async () => {
    const { scenario, market, replay } = await gapOf(loadResults(`${root}/none`, R))
    const tape = { ...market.tape, void: new Uint8Array(market.tape.count).fill(1) }
    const gap = idealGap(scenario, { ...market, tape }, replay)
    expect(gap).toEqual({ steps: null, reason: 'there is no trade to play' })
  })
})
