import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../src/run/folder/column.ts'
import { fillColumns, ledgerColumns } from '../../src/run/folder/columns.ts'
import { columnsOfCurve } from '../../src/run/folder/curveColumns.ts'
import { loadScenario } from '../../src/run/loading/loadScenario.ts'
import { readMarket } from '../../src/run/market/readMarket.ts'
import { equityInQuote } from '../../src/run/replaying/equityInQuote.ts'
import { replayScenario } from '../../src/run/replaying/replayScenario.ts'
import { sampleScenario } from '../../src/run/sampling/sampleScenario.ts'
import { replayFacts } from '../../src/run/summing/facts.ts'
import { near, tableDifferences, tableOfColumns } from './compareTables.ts'
import { referenceFolders, scenarioFile } from './referenceFolders.ts'
import { sampleTable } from './sampleTable.ts'

describe('replayScenario and sampleScenario, against the reference cases', () => {
  it.each(referenceFolders())('$name', async folder => {
    const expected = join(folder.folder, 'expected')
    const loaded = await loadScenario(scenarioFile(folder), [])
    const market = await readMarket(loaded)
    const replay = replayScenario(loaded.scenario, market)
    const tiers = replay.quotes.contracts.names

    expect(tableDifferences(join(expected, 'trades.csv'), tableOf(ledgerColumns(tiers), replay.rows))).toEqual([])
    expect(
      factDifferences(join(expected, 'summary.json'), {
        ...replayFacts(replay, market, loaded.scenario.market.ladder),
      }),
    ).toEqual([])
    const equity = join(expected, 'equity.csv')
    if (existsSync(equity))
      expect(
        tableDifferences(
          equity,
          tableOfColumns(
            columnsOfCurve(
              tiers,
              replay.curve,
              equityInQuote(replay.curve, market, loaded.scenario.market.ladder.inverse),
            ),
          ),
        ),
      ).toEqual([])
    const fills = join(expected, 'fills.csv')
    if (existsSync(fills)) expect(tableDifferences(fills, tableOf(fillColumns(tiers), replay.fills))).toEqual([])
    const samples = join(expected, 'samples.csv')
    if (existsSync(samples)) {
      const set = await sampleScenario(loaded, market, { workers: 1, signal: null, onProgress: () => {} })
      expect(tableDifferences(samples, sampleTable(tiers, set!), ['sample'])).toEqual([])
    }
  })
})

function factDifferences(file: string, facts: Readonly<Record<string, unknown>>): string[] {
  const { facts: want } = JSON.parse(readFileSync(file, 'utf8')) as { facts: Record<string, number | boolean | null> }
  return Object.entries(want)
    .filter(([name, value]) => value !== facts[name] && !near(Number(value), Number(facts[name] ?? Number.NaN)))
    .map(([name, value]) => `${name}: ${facts[name]}, not ${value}`)
}
