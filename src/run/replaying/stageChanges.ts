import type { StageChange } from '../../results/account.ts'
import { isoOrNull } from '../../results/isoOrNull.ts'
import type { LedgerRow } from '../../results/ledger.ts'

/** Every unlock, or demotion, in order. */
export function stageChanges(rows: readonly LedgerRow[], event: 'unlock' | 'demote'): StageChange[] {
  return rows.flatMap(row =>
    row.events
      .filter(e => e.startsWith(`${event}:`))
      .map(e => ({
        trade: row.trade,
        time: isoOrNull(row.entryTime),
        tier: e.slice(event.length + 1),
        equity: row.equityBefore,
      })),
  )
}
