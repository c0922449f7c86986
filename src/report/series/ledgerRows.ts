import type { LedgerRow } from '../../results/ledger.ts'

/** Up to this many trades the report shows all. */
const ALL_UP_TO = 400
/** Trades shown from each end of a longer ledger. */
const EDGE = 60
/** Rows with events shown of a longer ledger. */
const EVENT_ROWS = 240

/** Tokens that may stand on most rows of a small account: they alone do not bring a row into a cut ledger. */
const ROUTINE = ['skip:risk', 'skip:margin', 'skip:depth', 'void', 'margin_cut', 'over_budget', 'cash_flow']

/** The trades of the ledger to show: all, or of a long one both ends and the trades at which something happened. */
export function ledgerRows(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  if (rows.length <= ALL_UP_TO) return rows
  const middle = rows.slice(EDGE, -EDGE).filter(row => row.events.some(event => !ROUTINE.includes(event)))
  return [...rows.slice(0, EDGE), ...middle.slice(0, EVENT_ROWS), ...rows.slice(-EDGE)]
}
