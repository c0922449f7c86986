import { Readable } from 'node:stream'
import { parse } from 'fast-csv'

/** One row of a CSV file, with the line it starts on, counted from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

const CHUNK_BYTES = 65_536

/** The rows of a CSV file by the general parser, blank ones at the end left out. Throws an Error where the quotes do not match. */
export async function* parsedRows(bytes: Uint8Array, delimiter: string): AsyncGenerator<CsvRow> {
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
