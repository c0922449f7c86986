import { cellNumber, explainNumber, isEmptyNumber } from '../columns/cellNumber.ts'
import type { Columns } from '../columns/columns.ts'
import type { Layout } from '../columns/layout.ts'
import type { ProblemList } from '../columns/problemList.ts'
import type { StampReader } from '../columns/stampReader.ts'
import type { CsvDialect } from './csvDialect.ts'
import { csvRows } from './csvRows.ts'

/**
 * Reads a table with the CSV parser, quotes and all, and says of every row what is wrong with it. Also gives the line
 * of each row. Cells with a problem hold NaN. Throws InputError where the quotes of the file do not match.
 */
export async function parseTable(
  bytes: Uint8Array,
  layout: Layout,
  dialect: CsvDialect,
  stamps: StampReader,
  problems: ProblemList,
): Promise<Pick<Columns, 'time' | 'numbers' | 'texts'> & { readonly lines: readonly number[] }> {
  const encoder = new TextEncoder()
  const lines: number[] = []
  const time: number[] = []
  const numbers: number[][] = layout.numbers.map(() => [])
  const texts: string[][] = layout.texts.map(() => [])
  for await (const { line, cells } of csvRows(problems.file, bytes, dialect.delimiter, layout.headerLines)) {
    if (cells.length !== layout.width) {
      problems.add(line, '', wrongWidth(cells.length, layout.width))
      continue
    }
    lines.push(line)
    if (layout.time !== null) {
      const text = cells[layout.time.column]!
      const stamp = encoder.encode(text)
      const ms = stamps.read(stamp, 0, stamp.length)
      if (Number.isNaN(ms)) {
        const { message, hint } = stamps.explain(text)
        problems.add(line, 'time', message, hint)
      }
      time.push(ms)
    }
    for (const [k, { name, column, mayBeEmpty }] of layout.numbers.entries()) {
      const text = cells[column]!
      const value = cellNumber(text, dialect.mark)
      if (Number.isNaN(value) && !(mayBeEmpty && isEmptyNumber(text))) {
        const { message, hint } = explainNumber(text, name, dialect.mark)
        problems.add(line, name, message, hint)
      }
      numbers[k]!.push(value)
    }
    for (const [k, { column }] of layout.texts.entries()) texts[k]!.push(cells[column]!)
  }
  return { lines, time: Float64Array.from(time), numbers: numbers.map(column => Float64Array.from(column)), texts }
}

/** What is wrong with a row of `found` cells among rows of `expected`. */
export function wrongWidth(found: number, expected: number): string {
  return found === 0 ? 'the line is blank' : `the line has ${found} cells, the others have ${expected}`
}
