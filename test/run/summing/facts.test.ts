import { describe, expect, it } from 'vitest'
import { explainReceipt } from '../../../src/report/terminal/explainReceipt.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { replayFacts } from '../../../src/run/summing/facts.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { makeSummary } from '../../report/makeResult.ts'
import { loadResults } from '../loadFiles.ts'

const root = workFolder()

/** Trades of one contract of 0.1 units on a market with this depth, and with this smallest order at its venue. */
async function oneContract(depth: number, minQuantity: number) {
  const tier =
    '{ name: micro, symbol: MIC, multiplier: 0.1, tick: 1, spreadTicks: 0, slippageTicks: 0, fee: { perContract: 0 }, ' +
    `margin: rate, depth: ${depth} }`
  const venue =
    '{ name: v, maintenance: [{ upTo: null, rate: 0, deduction: 0 }], liquidationFee: 0, liquidationFill: price, ' +
    `minQuantity: ${minQuantity} }`
  const ladder = `{ underlying: TEST, quote: USD, session: 24x7, tiers: [${tier}] }`
  const loaded = await loadResults(`${root}/${depth}-${minQuantity}`, [1, -1], {
    account: '{ start: 20000, leverage: 100 }',
    market: `{ ladder: ${ladder}, venue: ${venue} }`,
    plan: '{ risk: 0.03% }',
  })
  const market = await readMarket(loaded)
  const replay = replayScenario(loaded.scenario, market)
  return {
    facts: replayFacts(replay, market, loaded.scenario.market.ladder),
    told: explainReceipt(replay.receipts[0]!, makeSummary()),
  }
}

describe('replayFacts', () => {
  it('counts the orders under the smallest one of the venue among those skipped for depth', async () => {
    const { facts, told } = await oneContract(10, 0.2)
    expect([facts.skipped_depth, facts.skipped_smallest_order]).toEqual([2, 2])
    expect(told).toContain('under the smallest order that the venue takes.')
    expect(told).not.toContain('skipped: depth')
  })

  it('does not count among them what the market takes none of', async () => {
    const { facts, told } = await oneContract(0, 0)
    expect([facts.skipped_depth, facts.skipped_smallest_order]).toEqual([2, 0])
    expect(told).toContain('the market takes not even one contract')
  })

  it('counts none where one contract is enough', async () => {
    const { facts } = await oneContract(10, 0.1)
    expect([facts.taken, facts.skipped_depth, facts.skipped_smallest_order]).toEqual([2, 0, 0])
  })
})
