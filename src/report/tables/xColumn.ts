import { count, date } from '../words/format.ts'
import type { Column } from '../words/tableContent.ts'

/** What a chart has as its horizontal axis, as a column of a table: dates, or trade numbers where there are none. */
export function xColumn(timed: boolean): Column {
  return timed ? { head: 'When', kind: 'date' } : { head: 'Trade', kind: 'number' }
}

export function xCell(timed: boolean, x: number): string {
  return timed ? date(x) : count(x)
}
