import type { Quotes } from '../../core/quotes.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { SelectedTrades, Selection } from '../../results/selection.ts'
import { meanRDifference } from '../../stats/intervals/meanRDifference.ts'
import { effectiveSize, meanRInterval } from '../../stats/intervals/meanRInterval.ts'
import { smallestTierR } from '../market/smallestTierR.ts'

/** Mean R of what a run took beside that of what it skipped. */
export function runSelection(rows: readonly LedgerRow[], quotes: Quotes): Selection {
  const judged = rows.filter(row => endedByItself(row) && (row.status === 'taken' || isSkipped(row)))
  const r = judged.map(row => (row.status === 'taken' ? row.r : smallestTierR(quotes, row.trade - 1)))
  return selectionOf(
    r,
    judged.map(row => (row.status === 'taken' ? 1 : 0)),
    judged.map(row => (row.status === 'taken' ? 0 : 1)),
  )
}

/**
 * @param r by trade, in their order
 * @param taken how often each was taken
 * @param skipped how often each was skipped
 */
export function selectionOf(r: ArrayLike<number>, taken: ArrayLike<number>, skipped: ArrayLike<number>): Selection {
  return {
    taken: selected(r, taken),
    skipped: selected(r, skipped),
    difference: meanRDifference(r, taken, skipped).value,
  }
}

function selected(r: ArrayLike<number>, weights: ArrayLike<number>): SelectedTrades {
  return { trades: effectiveSize(weights), meanR: meanRInterval(r, weights).value }
}

/** Whether the strategy ended it, taken or skipped, or a liquidation: the end of the data is no result. */
function endedByItself({ reason, events }: LedgerRow): boolean {
  return reason !== 'end' || events.includes('liquidated')
}

function isSkipped({ status, skipReason }: LedgerRow): boolean {
  return status === 'skipped' && skipReason !== 'void'
}
