import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../src/run/folder/column.ts'
import { hedgeContracts } from '../../../src/run/hedging/hedgeContracts.ts'
import { hedgeFacts } from '../../../src/run/hedging/hedgeFacts.ts'
import { hedgeColumns, hedgeCurveColumns } from '../../../src/run/hedging/hedgeTables.ts'
import { playHedge } from '../../../src/run/hedging/playHedge.ts'
import { readHedgePrices } from '../../../src/run/hedging/readHedgePrices.ts'
import { loadScenario } from '../../../src/run/loading/loadScenario.ts'
import { near, tableDifferences, tableOfColumns } from '../compareTables.ts'
import { hedgeFolders, scenarioFile } from '../referenceFolders.ts'

describe('playHedge, against the reference cases', () => {
  it.each(hedgeFolders())('$name', async folder => {
    const expected = (name: string) => join(folder.folder, 'expected', name)
    const loaded = await loadScenario(scenarioFile(folder))
    const { scenario } = loaded
    const prices = await readHedgePrices(loaded, scenario.hedge!)
    const played = playHedge(hedgeContracts(scenario, scenario.hedge!), scenario, scenario.hedge!, prices)
    const tiers = scenario.market.ladder.tiers.map(({ name }) => name)
    const spot = prices.ownSpot ? prices.spot : null
    const facts = { ...hedgeFacts(played, scenario.hedge!, scenario.account.start, prices.bars, spot) }
    expect(tableDifferences(expected('trades.csv'), tableOf(hedgeColumns(tiers), played.rows))).toEqual([])
    const curve = tableOfColumns(hedgeCurveColumns(tiers, played))
    expect(tableDifferences(expected('equity.csv'), curve)).toEqual([])
    const { facts: wanted } = JSON.parse(readFileSync(expected('summary.json'), 'utf8')) as { facts: typeof facts }
    for (const [name, value] of Object.entries(wanted) as [keyof typeof facts, number | string][]) {
      const found = facts[name]
      expect([name, found === value || near(Number(found), Number(value))]).toEqual([name, true])
    }
  })

  it('has them all', () => {
    expect(hedgeFolders()).toHaveLength(8)
  })
})
