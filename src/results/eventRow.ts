import type { Curve } from '../core/curve.ts'
import type { LedgerRow } from './ledger.ts'

/** Events that happen when a trade ends, not when it is decided. */
const AT_EXIT = ['liquidated', 'ruined']

/**
 * The row of a curve of bars at which an event of a trade happened; null where there is no such row. A trade's exit is
 * the first row from its entry on that holds no contract: a liquidated trade left before its tape's exit time.
 */
export function eventRow(token: string, row: LedgerRow, curve: Curve): number | null {
  const rows = curve.time.length
  let at = firstRowFrom(curve.time, row.entryTime)
  while (AT_EXIT.includes(token) && at < rows - 1 && curve.contracts.some(held => held[at]! > 0)) at++
  return at < rows ? at : null
}

function firstRowFrom(time: Float64Array, moment: number): number {
  let low = 0
  let high = time.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (time[middle]! < moment) low = middle + 1
    else high = middle
  }
  return low
}
