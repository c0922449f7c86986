import { isClosed, type PlayedTrade } from '../../results/ledger.ts'

/** The trades that the strategy or a liquidation closed: trades that the data cut off are no results. */
export function closedRows(rows: readonly PlayedTrade[]): readonly PlayedTrade[] {
  return rows.filter(isClosed)
}
