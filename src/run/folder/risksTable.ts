import type { CsvValue } from '../../io/csv/csvLines.ts'
import type { RiskLevelSummary, SampleSummary } from '../../results/samples.ts'
import type { FileTable } from './column.ts'

/** risks.csv: what summary.json says of each level, so that nobody reads it back. */
export function risksTable(tiers: readonly string[], { risks, by }: SampleSummary): FileTable {
  const columns = [...figures(tiers.slice(1)), ...(by === 'plan' ? [LABEL] : [])]
  const header = columns.map(([name]) => name)
  const kinds = columns.map(column => (column === LABEL ? 'text' : 'number'))
  return { header, kinds, rows: risks.map(level => columns.map(([, cell]) => cell(level))) }
}

type RiskColumn = readonly [name: string, cell: (level: RiskLevelSummary) => CsvValue]

/** Plans by name are told apart by one column more, the last. */
const LABEL: RiskColumn = ['variant', level => level.label]

/** @param larger every tier but the smallest */
function figures(larger: readonly string[]): RiskColumn[] {
  return [
    ['risk', level => level.risk],
    ['samples', level => level.samples],
    ['median_final', level => level.medianFinal.value],
    ['mean_final', level => level.meanFinal],
    ['p05_final', level => level.p05Final.value],
    ['p95_final', level => level.p95Final.value],
    ['growth_per_trade', level => level.growthPerTrade],
    ['survived', level => level.survived.share],
    ['survived_low', level => level.survived.low],
    ['survived_high', level => level.survived.high],
    ['ruined', level => level.ruined.share],
    ['ruined_low', level => level.ruined.low],
    ['ruined_high', level => level.ruined.high],
    ['stalled', level => level.stalled.share],
    ['drawdown_median', level => level.drawdownMedian.value],
    ['drawdown_p95', level => level.drawdownP95.value],
    ['liquidated', level => level.liquidated.share],
    ...larger.flatMap((tier, k): RiskColumn[] => [
      [`reached_${tier}`, ({ reached }) => reached[k]!.share.share],
      [`reached_${tier}_low`, ({ reached }) => reached[k]!.share.low],
      [`reached_${tier}_high`, ({ reached }) => reached[k]!.share.high],
    ]),
    ...larger.map((tier, k): RiskColumn => [`median_trades_to_${tier}`, level => level.reached[k]!.medianTrades.value]),
    ['risk_taken_share', level => level.riskTakenShare],
    ['diff_log_growth', level => level.paired?.value ?? null],
    ['diff_low', level => level.paired?.low ?? null],
    ['diff_high', level => level.paired?.high ?? null],
    ['wins_share', level => level.winsShare],
  ]
}
