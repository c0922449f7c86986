import { Readable } from 'node:stream'
import { format } from 'fast-csv'
import { guarded } from './guardedText.ts'

/** What a cell of a results table may hold; null, NaN and infinities are written as empty cells, texts as `guarded`. */
export type CsvValue = string | number | boolean | null

/** A CSV table of any texts, quoted where needed, in pieces. For large tables of numbers see `csvColumns`. */
export async function* csvLines(
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
): AsyncGenerator<string> {
  const table = format<string[], string[]>({ includeEndRowDelimiter: true })
  for await (const piece of Readable.from(texts(header, rows)).pipe(table)) yield String(piece)
}

function* texts(header: readonly string[], rows: Iterable<readonly CsvValue[]>): Generator<string[]> {
  yield [...header]
  for (const row of rows) yield row.map(cellText)
}

function cellText(cell: CsvValue): string {
  if (typeof cell === 'string') return guarded(cell)
  return cell === null || (typeof cell === 'number' && !Number.isFinite(cell)) ? '' : String(cell)
}
