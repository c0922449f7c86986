import { csvRows } from '../csv/csvRows.ts'
import { inputError } from '../files/inputError.ts'
import { readBytes } from '../files/readText.ts'

/** A row of a table of ours: cells by name. Empty cells are NaN, and false where a flag is asked for. */
export interface TableRow {
  text(name: string): string
  number(name: string): number
  /** UTC epoch milliseconds. */
  time(name: string): number
  flag(name: string): boolean
}

/** Reads a table that this program wrote, row by row. Throws InputError where a column is missing. */
export async function* readOwnTable(file: string): AsyncGenerator<TableRow> {
  let columns: ReadonlyMap<string, number> | null = null
  for await (const { cells } of csvRows(file, readBytes(file), ',', 0)) {
    if (columns === null) columns = new Map(cells.map((name, i) => [name, i]))
    else yield tableRow(file, columns, cells)
  }
}

function tableRow(file: string, columns: ReadonlyMap<string, number>, cells: readonly string[]): TableRow {
  const text = (name: string) => {
    const column = columns.get(name)
    if (column === undefined) throw inputError(file, `the column ${name} is missing`, 'run the scenario again')
    return cells[column] ?? ''
  }
  return {
    text,
    number: name => (text(name) === '' ? Number.NaN : Number(text(name))),
    time: name => Date.parse(text(name)),
    flag: name => text(name) === 'true',
  }
}
