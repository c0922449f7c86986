import type { Curve } from '../../core/replay.ts'
import type { CsvColumn } from '../../io/csv/csvColumns.ts'
import type { Cell } from '../../io/csv/csvLines.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { DrawdownRow, LedgerRow } from '../../results/ledger.ts'

/** A table of a results folder as text cells: header and rows. */
export interface FileTable {
  readonly header: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
}

/** trades.csv */
export function tradesTable(tiers: readonly string[], rows: readonly LedgerRow[]): FileTable {
  const header = [
    ...['trade', 'id', 'side', 'entry_time', 'entry', 'stop', 'exit_time', 'exit', 'reason', 'status', 'skip_reason'],
    ...['stage', 'base', 'equity_before', 'budget'],
    ...tiers.map(name => `contracts_${name}`),
    ...['quantity', 'risk_taken', 'margin', 'liquidation_price', 'gross', 'spread_cost', 'fees', 'funding'],
    ...['liquidation_fee', 'net', 'r', 'equity_after', 'worst_equity', 'peak', 'drawdown', 'closest_liquidation'],
    'events',
  ]
  return { header, rows: rows.map(tradeCells) }
}

function tradeCells(row: LedgerRow): Cell[] {
  return [
    row.trade,
    row.id,
    row.side > 0 ? 'long' : 'short',
    isoTime(row.entryTime),
    row.entry,
    row.stop,
    isoTime(row.exitTime),
    row.exit,
    row.reason,
    row.status,
    row.skipReason,
    row.stage,
    row.base,
    row.equityBefore,
    row.budget,
    ...row.contracts,
    row.quantity,
    row.riskTaken,
    row.margin,
    row.liquidationPrice,
    row.gross,
    row.spreadCost,
    row.fees,
    row.funding,
    row.liquidationFee,
    row.net,
    row.r,
    row.equityAfter,
    row.worstEquity,
    row.peak,
    row.drawdown,
    row.closestLiquidation,
    row.events.join(';'),
  ]
}

/** equity.csv */
export function equityColumns(tiers: readonly string[], curve: Curve, equityQuote: Float64Array | null): CsvColumn[] {
  const numbers = (name: string, values: ArrayLike<number>): CsvColumn => ({ name, kind: 'number', values })
  return [
    { name: 'time', kind: 'time', values: curve.time },
    numbers('equity', curve.equity),
    numbers('worst_equity', curve.worst),
    numbers('balance', curve.balance),
    numbers('base', curve.base),
    numbers('stage', curve.stage),
    ...tiers.map((name, k) => numbers(`contracts_${name}`, curve.contracts[k]!)),
    numbers('drawdown', curve.drawdown),
    numbers('drawdown_intrabar', curve.drawdownIntrabar),
    ...(equityQuote === null ? [] : [numbers('equity_quote', equityQuote)]),
  ]
}

/** drawdowns.csv */
export function drawdownsTable(rows: readonly DrawdownRow[]): FileTable {
  const header = [
    ...['rank', 'depth', 'depth_money', 'peak_time', 'trough_time', 'recovery_time', 'duration_days', 'recovered'],
  ]
  return {
    header,
    rows: rows.map(row => [
      row.rank,
      row.depth,
      row.depthMoney,
      isoTime(row.peakTime),
      isoTime(row.troughTime),
      isoTime(row.recoveryTime),
      row.durationDays,
      row.recovered,
    ]),
  }
}
