import { brokenCsv } from './brokenCsv.ts'
import { refuseLongRows } from './refuseLongRows.ts'
import { areLineRows, lineRows } from './rows/lineRows.ts'
import type { CsvRow } from './rows/parsedRows.ts'

/** How the parser begins to tell that quotes do not match. */
const GAVE_UP = 'Parse Error'

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
  if (areLineRows(bytes)) {
    for (const row of lineRows(bytes, delimiter)) if (skip-- <= 0) yield row
    return
  }
  // Most files need no parser, and this is where it is loaded.
  const { parsedRows } = await import('./rows/parsedRows.ts')
  try {
    for await (const row of parsedRows(bytes, delimiter)) if (skip-- <= 0) yield row
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith(GAVE_UP)) throw error
    throw brokenCsv(file, bytes, delimiter)
  }
}
