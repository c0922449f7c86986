import type { Cell } from '../../io/csv/csvLines.ts'
import type { BandRow } from '../../results/ledger.ts'
import type { RiskLevelSummary, SampleSummary } from '../../results/samples.ts'
import type { FileTable } from './tables.ts'

/** bands.csv */
export function bandsTable(rows: readonly BandRow[], withNames: boolean): FileTable {
  const columns = ['risk', 'trade', 'p05', 'p25', 'p50', 'p75', 'p95', 'mean', 'alive'] as const
  return {
    header: [...columns, ...nameHeader(withNames)],
    rows: rows.map(row => [...columns.map(name => row[name]), ...(withNames ? [row.label] : [])]),
  }
}

/** risks.csv */
export function risksTable(tiers: readonly string[], { risks, by }: SampleSummary): FileTable {
  const withNames = by === 'plan'
  const header = [
    ...['risk', 'samples', 'median_final', 'mean_final', 'p05_final', 'p95_final', 'growth_per_trade'],
    ...['survived', 'survived_low', 'survived_high', 'ruined', 'ruined_low', 'ruined_high', 'stalled'],
    ...['drawdown_median', 'drawdown_p95', 'liquidated'],
    ...tiers.slice(1).flatMap(name => ['', '_low', '_high'].map(end => `reached_${name}${end}`)),
    ...tiers.slice(1).map(name => `median_trades_to_${name}`),
    ...['risk_taken_share', 'diff_log_growth', 'diff_low', 'diff_high', 'wins_share'],
    ...nameHeader(withNames),
  ]
  return { header, rows: risks.map(level => [...riskCells(level), ...(withNames ? [level.label] : [])]) }
}

/** Plans by name are told apart by one column more, the last. */
function nameHeader(withNames: boolean): string[] {
  return withNames ? ['variant'] : []
}

function riskCells(level: RiskLevelSummary): Cell[] {
  return [
    level.risk,
    level.samples,
    level.medianFinal.value,
    level.meanFinal,
    level.p05Final.value,
    level.p95Final.value,
    level.growthPerTrade,
    level.survived.share,
    level.survived.low,
    level.survived.high,
    level.ruined.share,
    level.ruined.low,
    level.ruined.high,
    level.stalled.share,
    level.drawdownMedian.value,
    level.drawdownP95.value,
    level.liquidated.share,
    ...level.reached.flatMap(({ share }) => [share.share, share.low, share.high]),
    ...level.reached.map(({ medianTrades }) => medianTrades.value),
    level.riskTakenShare,
    level.paired?.value ?? null,
    level.paired?.low ?? null,
    level.paired?.high ?? null,
    level.winsShare,
  ]
}
