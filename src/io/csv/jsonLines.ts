import type { CsvColumn } from './csvColumn.ts'
import { isoTime } from './isoTime.ts'

const PIECE_ROWS = 2048

/** A table of numbers as JSON lines, one object a row, in pieces; written like the cells of `csvColumns`. */
export function* jsonLines(columns: readonly CsvColumn[]): Generator<string> {
  const rows = columns[0]?.values.length ?? 0
  for (let start = 0; start < rows; start += PIECE_ROWS) {
    let piece = ''
    for (let i = start; i < Math.min(start + PIECE_ROWS, rows); i++) {
      piece += `${JSON.stringify(Object.fromEntries(columns.map(column => [column.name, cellOf(column, i)])))}\n`
    }
    yield piece
  }
}

function cellOf({ kind, values }: CsvColumn, i: number): unknown {
  const value = values[i]!
  if (kind === 'time') return isoTime(value)
  return kind === 'flag' ? value !== 0 : Number.isFinite(value) ? value : null
}
