import { brokenCsv } from './brokenCsv.ts'
import type { CsvRow } from './parsedRows.ts'
import { refuseLongRows } from './refuseLongRows.ts'

/**
 * The rows of a CSV file as text, quotes undone, blank lines as rows of no cells, blank lines at the end left out; the
 * first `skip` rows are left out too. Throws InputError where the quotes of the file do not match, or a row is too long.
 */
export async function* csvRows(
  file: string,
  bytes: Uint8Array,
  delimiter: string,
  skip: number,
): AsyncGenerator<CsvRow> {
  refuseLongRows(file, bytes, delimiter)
  // Most files need no parser, and this is where it is loaded.
  const { parsedRows } = await import('./parsedRows.ts')
  try {
    for await (const row of parsedRows(bytes, delimiter)) if (skip-- <= 0) yield row
  } catch {
    throw brokenCsv(file, bytes, delimiter)
  }
}
