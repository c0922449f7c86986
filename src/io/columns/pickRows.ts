import type { Columns } from './columns.ts'

/** A table of some rows of another, in the order given; lines stay those of the file. */
export function pickRows(table: Columns, rows: readonly number[]): Columns {
  const pick = (column: Float64Array) => Float64Array.from(rows, row => column[row]!)
  return {
    ...table,
    rows: rows.length,
    time: pick(table.time),
    numbers: table.numbers.map(pick),
    texts: table.texts.map(column => rows.map(row => column[row]!)),
    lineOf: row => table.lineOf(rows[row]!),
  }
}
