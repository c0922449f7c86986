import { REASONS, type Tape } from '../../core/tape.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { FileTable } from './tables.ts'

/** tape.csv: every trade as the strategy would take it, per unit of the underlying; a trade list that can be read in. */
export function tapeTable(tape: Tape, ids: readonly string[]): FileTable {
  const header = ['id', 'side', 'entry_time', 'entry', 'stop', 'target', 'exit_time', 'exit', 'reason']
  return {
    header: [...header, 'worst', 'best', 'funding_per_unit'],
    rows: Array.from({ length: tape.count }, (_, i) => [
      ids[i] ?? String(i + 1),
      tape.side[i]! > 0 ? 'long' : 'short',
      isoTime(tape.entryTime[i]!),
      tape.entry[i]!,
      tape.stop[i]!,
      tape.target[i]!,
      isoTime(tape.exitTime[i]!),
      tape.exit[i]!,
      REASONS[tape.reason[i]!] ?? '',
      tape.worst[i]!,
      tape.best[i]!,
      tape.fundingPerUnit[i]!,
    ]),
  }
}
