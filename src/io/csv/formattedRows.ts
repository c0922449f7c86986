import { writeToString } from 'fast-csv'

/** Rows of cells as CSV, each cell in quotes where it needs them, by the general writer. */
export function formattedRows(rows: readonly (readonly string[])[]): Promise<string> {
  return writeToString(
    rows.map(row => [...row]),
    { includeEndRowDelimiter: true },
  )
}
