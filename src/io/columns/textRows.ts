import type { Source } from './source.ts'

/** A row of a table by the names of its columns. */
export interface TextRow {
  /** Of the file, from 1. */
  readonly line: number
  /** The cell without blanks around it; empty where the file has no such column. */
  text(name: string): string
}

/**
 * The rows below the header of a file, for readers that judge every cell by itself. `indices` says which column has which
 * name. A row of another width becomes a problem of the source and is left out; what was repaired is told beside the rows.
 */
export async function textRows(
  { head, columns }: Source,
  indices: ReadonlyMap<string, number>,
): Promise<{ rows: TextRow[]; repairs: readonly string[] }> {
  const wanted = [...indices].map(([name, column]) => ({ name, column }))
  const width = head.rows[0]!.length
  const { rows, texts, lineOf, repairs } = await columns({
    headerLines: 1,
    width,
    time: null,
    numbers: [],
    texts: wanted,
    ignored: [],
  })
  const cells = new Map(wanted.map(({ name }, k) => [name, texts[k]!]))
  const named = Array.from({ length: rows }, (_, row) => ({
    line: lineOf(row),
    text: (name: string) => (cells.get(name)?.[row] ?? '').trim(),
  }))
  return { rows: named, repairs }
}
