import type { TableFacts } from '../../io/columns/tableFacts.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { InspectedTable } from '../../results/fileInspection.ts'

/** What an inspection of prices and one of funding rates tell alike, the times apart. */
export function tableOfFile(file: string, facts: TableFacts & { format: string }): Omit<InspectedTable, 'time'> {
  const { sha256, rows, first, last, notices, format, ignoredColumns } = facts
  return { file, sha256, rows, first: isoTime(first), last: isoTime(last), notices, format, ignoredColumns }
}
