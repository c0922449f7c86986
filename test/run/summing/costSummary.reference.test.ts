import { describe, expect, it } from 'vitest'
import type { CostSplit } from '../../../src/results/account.ts'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { replayScenario } from '../../../src/run/replaying/replayScenario.ts'
import { costSummary } from '../../../src/run/summing/costSummary.ts'
import { referenceFolders, scenarioFile } from '../referenceFolders.ts'

const PARTS = ['gross', 'spread', 'fees', 'funding', 'liquidationFee', 'net'] as const satisfies (keyof CostSplit)[]

describe('costSummary', () => {
  it('has tiers that add up to the whole, part by part, in every reference case', async () => {
    let severalTiers = 0
    for (const folder of referenceFolders()) {
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
})
