import type { SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { SURVIVED } from '../words/outcomeWords.ts'
import type { TableContent } from '../words/tableContent.ts'
import { levelTable } from './levelTable.ts'
import { planSettingsTables } from './planSettingsTables.ts'
import { stepUpTable } from './stepUpTables.ts'

/** What becomes of the sampled accounts at each risk: outcome, end and drawdown, and the step up to larger contracts. */
export function accountTables(samples: SampleSummary, summary: Summary): readonly TableContent[] {
  const tables = [...outcomeTables(samples, summary), stepUpTable(samples, summary)]
  return tables.filter(({ rows }) => rows.length > 0)
}

/** What plans set; outcome, end and drawdown of the sampled accounts at each risk or under each plan. */
export function outcomeTables(samples: SampleSummary, { market }: Summary): readonly TableContent[] {
  const survived = `What becomes of the accounts (survived: ${SURVIVED}); each share with its 95% interval`
  const ends = 'Where they end and how deep they fall; each figure with its 95% interval'
  return [
    ...planSettingsTables(samples),
    levelTable(survived, ['survived', 'ruined', 'stalled', 'liquidated'], samples, market.quote),
    levelTable(ends, ['medianFinal', 'p05Final', 'p95Final', 'drawdownMedian', 'drawdownP95'], samples, market.quote),
  ]
}
