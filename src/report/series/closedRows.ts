import { isClosed, type LedgerRow } from '../../results/ledger.ts'

/** The trades that the strategy or a liquidation closed: trades that the data cut off are no results. */
export function closedRows(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return rows.filter(isClosed)
}
