import { guarded } from './guardedText.ts'

/** What a cell of a results table may hold; null, NaN and infinities are written as empty cells, texts as `guarded`. */
export type CsvValue = string | number | boolean | null

/** Rows that are written at once. */
const BLOCK = 512
/** What the general writer puts in quotes, or leaves out. */
const NOT_PLAIN = /["|,\r\n\0]/

/** A CSV table of any texts, quoted where needed, in pieces. For large tables of numbers see `csvColumns`. */
export async function* csvLines(
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
): AsyncGenerator<string> {
  let block: string[][] = [[...header]]
  for (const row of rows) {
    block.push(row.map(cellText))
    if (block.length < BLOCK) continue
    yield await textOf(block)
    block = []
  }
  if (block.length > 0) yield await textOf(block)
}

/** Cells without a mark of CSV are joined, which takes a tenth of the time of the general writer, that writes all others. */
async function textOf(rows: readonly (readonly string[])[]): Promise<string> {
  const marked = rows.some(cells => cells.some(cell => NOT_PLAIN.test(cell)))
  if (!marked) return `${rows.map(cells => cells.join(',')).join('\n')}\n`
  const { formattedRows } = await import('./formattedRows.ts')
  return formattedRows(rows)
}

function cellText(cell: CsvValue): string {
  if (typeof cell === 'string') return guarded(cell)
  return cell === null || (typeof cell === 'number' && !Number.isFinite(cell)) ? '' : String(cell)
}
