import type { RunResult } from '../../../results/runResult.ts'
import { table } from '../../markup/table.ts'
import { monthTable } from '../../tables/monthTable.ts'
import type { Section } from '../section.ts'

/** Returns by calendar month; null where the trades have no times. */
export function monthSection(result: RunResult): Section | null {
  const months = monthTable(result)
  if (months.rows.length === 0) return null
  return { id: 'months', title: 'Monthly returns', body: table(months) }
}
