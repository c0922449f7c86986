import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import { table } from '../table.ts'
import { monthTable } from '../tables/monthTable.ts'

/** Returns by calendar month; null where the trades have no times. */
export function monthSection(result: RunResult): Section | null {
  const months = monthTable(result)
  if (months.rows.length === 0) return null
  return { id: 'months', title: 'Monthly returns', body: table(months) }
}
