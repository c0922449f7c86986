import { MONEY_BINS } from '../../core/bands.ts'
import type { Cell } from '../../io/csv/csvLines.ts'
import type { BandRow } from '../../results/runResult.ts'
import type { RiskLevelSummary, SampleSummary } from '../../results/summary.ts'
import type { LevelTally } from '../sampling/levelTally.ts'
import type { SampleLevel } from '../sampling/sampleScenario.ts'
import type { Table } from './tables.ts'

const BAND_QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95]

/** Pointwise quantiles of equity after each trade, ruined accounts included, and the share still alive. */
export function bandRows({ levels }: { readonly levels: readonly Omit<SampleLevel, 'rows'>[] }): BandRow[] {
  return levels.flatMap(({ risk, tally }) => {
    let ruined = 0
    return Array.from({ length: tally.count === 0 ? 0 : tally.trades + 1 }, (_, trade) => {
      ruined += tally.ruinedAt[trade]!
      const [p05, p25, p50, p75, p95] = bandQuantiles(tally, trade) as [number, number, number, number, number]
      const mean = tally.equitySums[trade]! / tally.count
      return { risk, trade, p05, p25, p50, p75, p95, mean, alive: 1 - ruined / tally.count }
    })
  })
}

function bandQuantiles(tally: LevelTally, trade: number): number[] {
  const binned = tally.binned?.bands[trade]
  if (binned !== undefined) return BAND_QUANTILES.map(p => binned.quantile(p, tally.count))
  return MONEY_BINS.exactQuantiles(tally.equityAfter(trade), BAND_QUANTILES)
}

/** bands.csv */
export function bandsTable(rows: readonly BandRow[]): Table {
  const header = ['risk', 'trade', 'p05', 'p25', 'p50', 'p75', 'p95', 'mean', 'alive'] as const
  return { header, rows: rows.map(row => header.map(name => row[name])) }
}

/** risks.csv */
export function risksTable(tiers: readonly string[], { risks }: SampleSummary): Table {
  const header = [
    ...['risk', 'samples', 'median_final', 'mean_final', 'p05_final', 'p95_final', 'growth_per_trade'],
    ...['survived', 'survived_low', 'survived_high', 'ruined', 'ruined_low', 'ruined_high', 'stalled'],
    ...['drawdown_median', 'drawdown_p95', 'liquidated'],
    ...tiers.slice(1).flatMap(name => ['', '_low', '_high'].map(end => `reached_${name}${end}`)),
    ...tiers.slice(1).map(name => `median_trades_to_${name}`),
    ...['risk_taken_share', 'diff_log_growth', 'diff_low', 'diff_high', 'wins_share'],
  ]
  return { header, rows: risks.map(riskCells) }
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
