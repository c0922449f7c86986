import { columnRows } from './columnRows.ts'
import type { CsvColumn } from './csvColumn.ts'

/**
 * A CSV table of numbers, millions of rows a second, in pieces, each of which is good until the next is asked for. Throws
 * where columns differ in length.
 */
export function* csvColumns(columns: readonly CsvColumn[]): Generator<string | Uint8Array> {
  yield csvHeader(columns.map(column => column.name))
  yield* columnRows(columns)
}

/** The same as one text. */
export function csvText(columns: readonly CsvColumn[]): string {
  const decoder = new TextDecoder()
  return Array.from(csvColumns(columns), piece => (typeof piece === 'string' ? piece : decoder.decode(piece))).join('')
}

/** The first line of a table whose names need no quotes. */
export function csvHeader(names: readonly string[]): string {
  return `${names.join(',')}\n`
}
