import type { CsvHead } from '../csv/csvHead.ts'
import type { TableLayout } from '../csv/tableLayout.ts'

/** The numbers of a bar in the order of its layout; marks are all there or all absent, volume may be absent. */
export const BAR_NUMBERS = ['open', 'high', 'low', 'close', 'volume'] as const
export const MARK_NUMBERS = ['mark_open', 'mark_high', 'mark_low', 'mark_close'] as const

/** A vendor format plug-in: the default export of src/io/bars/formats/<name>.ts. Knows where a file keeps its columns. */
export interface BarFormat {
  readonly name: string
  /** One sentence for help texts. */
  readonly about: string
  /** True for the one format that is asked last. */
  readonly fallback: boolean
  /** Where the columns are, or null where the file is not of this format. Number columns are named as above. */
  layout(head: CsvHead): TableLayout | null
}

/** A layout of the columns by their index; those left out are ignored and named. */
export function barLayout(
  header: readonly string[],
  headerLines: number,
  time: number,
  indices: ReadonlyMap<string, number>,
): TableLayout {
  const numbers = [...BAR_NUMBERS, ...MARK_NUMBERS].flatMap(name => {
    const column = indices.get(name)
    return column === undefined ? [] : [{ name, column, mayBeEmpty: name === 'volume' }]
  })
  const read = new Set([time, ...numbers.map(({ column }) => column)])
  const ignored = header.filter((cell, i) => !read.has(i) && cell.trim() !== '').map(cell => cell.trim())
  return { headerLines, width: header.length, time, numbers, ignored }
}
