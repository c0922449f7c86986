import { Readable } from 'node:stream'
import { brokenCsv } from './brokenCsv.ts'
import { refuseLongRows } from './refuseLongRows.ts'

/** One row of a CSV file, with the line it starts on, counted from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

const CHUNK_BYTES = 65_536

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
  try {
    for await (const row of parsedRows(bytes, delimiter)) if (skip-- <= 0) yield row
  } catch {
    throw brokenCsv(file, bytes, delimiter)
  }
}

/** The parser is loaded only here. */
async function* parsedRows(bytes: Uint8Array, delimiter: string): AsyncGenerator<CsvRow> {
  const { parse } = await import('fast-csv')
  const parser = Readable.from(chunks(bytes)).pipe(parse<string[], string[]>({ headers: false, delimiter }))
  let line = 1
  let blanks: CsvRow[] = []
  for await (const cells of parser as AsyncIterable<string[]>) {
    const row = { line, cells: cells.length === 1 && cells[0]?.trim() === '' ? [] : cells }
    line += 1 + lineBreaks(cells)
    if (row.cells.length === 0) {
      blanks.push(row)
      continue
    }
    yield* blanks
    blanks = []
    yield row
  }
}

function* chunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) yield bytes.subarray(start, start + CHUNK_BYTES)
}

/** Line breaks inside quoted cells. */
function lineBreaks(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) if (cell.includes('\n')) breaks += cell.split('\n').length - 1
  return breaks
}
