import { describe, expect, it } from 'vitest'
import type { CostSplit } from '../../../src/results/account.ts'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { costSummary } from '../../../src/run/summing/costSummary.ts'
import { makeTier, makeTrade } from '../../core/support.ts'
import { caseFolders, scenarioFile } from '../caseFolder.ts'
import { playLedger } from '../playLedger.ts'

const PARTS = ['gross', 'spread', 'fees', 'funding', 'liquidationFee', 'net'] as const satisfies (keyof CostSplit)[]

describe('costSummary', () => {
  it('has tiers that add up to the whole, part by part, in every reference case', async () => {
    let severalTiers = 0
    for (const folder of caseFolders()) {
      const loaded = await loadScenario(scenarioFile(folder), [])
      const market = await readMarket(loaded)
      const replay = replayScenario(loaded.scenario, market)
      const costs = costSummary(replay)
      if (costs.byTier.length > 1) severalTiers++
      for (const part of PARTS) {
        const sum = costs.byTier.reduce((total, tier) => total + tier[part], 0)
        expect(sum, `${folder.name}: ${part}`).toBeCloseTo(costs[part], 6)
      }
    }
    expect(severalTiers).toBeGreaterThan(10)
  })

  it('is a share of a gross above zero alone: what rounding leaves of nothing is none', () => {
    const tiers = [makeTier({ multiplier: 0.1, fee: { perContract: 0.25, maker: 0, taker: 0 } })]
    const costs = (...exits: number[]) =>
      costSummary(playLedger({ tiers, plan: { risk: 0.002 }, trades: exits.map(exit => makeTrade({ exit })) }))
    expect(costs(98, 95, 107).gross).toBeGreaterThan(0)
    expect(costs(98, 95, 107).gross).toBeLessThan(1e-12)
    expect([costs(98, 95, 107), costs(97), costs()].map(each => each.shareOfGross)).toEqual([null, null, null])
    expect(costs(98, 95, 108).shareOfGross).toBeCloseTo(1.5 / 0.1, 6)
  })
})
