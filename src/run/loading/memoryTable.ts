import { csvCell } from '../../io/csv/csvCell.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { MemoryFile } from '../../io/files/dataFile.ts'

/** The last moment that a Date can hold, in epoch milliseconds. */
const LAST_MS = 8.64e15

type MemoryRow = Readonly<Record<string, unknown>>

/**
 * Rows as the file that would hold them, so that they are recognised, checked and repaired as files are: the names of
 * all columns first, in camel case or as files spell them, then a line for each row. Numbers keep every digit;
 * `undefined`, null and NaN are empty cells.
 */
export function memoryTable(name: string, rows: readonly object[]): MemoryFile {
  const names = new Set<string>()
  for (const row of rows) for (const column in row) names.add(column)
  const columns = [...names]
  const lines = rows.map(row => columns.map(column => cellText(column, (row as MemoryRow)[column])).join(','))
  const head = columns.map(column => csvCell(snakeCase(column))).join(',')
  return { name, bytes: new TextEncoder().encode(`${[head, ...lines].join('\n')}\n`) }
}

function cellText(column: string, cell: unknown): string {
  if (cell instanceof Date) return timeText(cell.getTime())
  if (typeof cell === 'number') return isTime(column) ? timeText(cell) : Number.isNaN(cell) ? '' : String(cell)
  return cell === null || cell === undefined ? '' : csvCell(String(cell))
}

/** Numbers of such a column are UTC epoch milliseconds: written out, so that nothing has to guess their unit. */
function isTime(column: string): boolean {
  return /^(?:(?:entry|exit)_?)?time$/i.test(column)
}

/** A moment that no calendar holds stays as it is, for the reader to refuse. */
function timeText(ms: number): string {
  return Math.abs(ms) <= LAST_MS ? isoTime(ms) : Number.isNaN(ms) ? '' : String(ms)
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}
