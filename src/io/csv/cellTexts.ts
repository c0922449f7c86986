import type { CsvColumn } from './csvColumn.ts'

const COMMA = 44
const LINE_FEED = 10
/** Of `null`, which stands for a number that is none. */
const N = 110

/**
 * The same rows as those of `columnRows`, for numbers that hardly repeat: a column is made one text, cell by cell the same, as
 * texts of single numbers are kept by the program long after they have been written.
 * @param ending bytes after the last cell of each row
 */
export function rowsAtOnce(columns: readonly CsvColumn[], ending = Uint8Array.of(LINE_FEED)): Uint8Array {
  const count = columns[0]?.values.length ?? 0
  const texts = columns.map(textOf)
  const places = new Uint32Array(texts.length).fill(1)
  const rows = new Uint8Array(texts.reduce((sum, { length }) => sum + length, count * ending.length))
  let at = 0
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < texts.length; k++) {
      const text = texts[k]!
      const from = places[k]!
      const end = endOfCell(text, from)
      if (k > 0) rows[at++] = COMMA
      if (text[from] !== N) for (let c = from; c < end; c++) rows[at++] = text[c]!
      places[k] = end + 1
    }
    rows.set(ending, at)
    at += ending.length
  }
  return rows.subarray(0, at)
}

/** JSON writes a number as CSV does. */
function textOf({ kind, values }: CsvColumn): Uint8Array {
  const cells = kind === 'flag' ? Array.from(values, value => value !== 0) : Array.from(values)
  return Buffer.from(JSON.stringify(cells), 'latin1')
}

/** Where the comma behind a cell stands, or the bracket behind the last. */
function endOfCell(text: Uint8Array, from: number): number {
  let end = from
  while (end < text.length - 1 && text[end] !== COMMA) end++
  return end
}
