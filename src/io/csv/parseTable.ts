import { cellNumber, explainNumber } from './cellNumber.ts'
import { csvRows } from './csvRows.ts'
import type { ProblemList } from './problemList.ts'
import { isEmptyNumber, type TableColumns } from './scanTable.ts'
import type { StampReader } from './stampReader.ts'
import type { CsvDialect, TableLayout } from './tableLayout.ts'

/**
 * Reads a table with the CSV parser, quotes and all, and says of every row what is wrong with it. Also gives the line
 * of each row. Rows with a problem hold NaN. Throws InputError where the quotes of the file do not match.
 */
export async function parseTable(
  bytes: Uint8Array,
  layout: TableLayout,
  dialect: CsvDialect,
  stamps: StampReader,
  problems: ProblemList,
): Promise<TableColumns & { readonly lines: readonly number[] }> {
  const encoder = new TextEncoder()
  const lines: number[] = []
  const time: number[] = []
  const numbers: number[][] = layout.numbers.map(() => [])
  for await (const { line, cells } of csvRows(problems.file, bytes, dialect.delimiter, layout.headerLines)) {
    if (cells.length !== layout.width) {
      problems.add(line, '', wrongWidth(cells.length, layout.width))
      continue
    }
    lines.push(line)
    const stamp = encoder.encode(cells[layout.time])
    const ms = stamps.read(stamp, 0, stamp.length)
    if (Number.isNaN(ms)) {
      const { message, hint } = stamps.explain(cells[layout.time]!)
      problems.add(line, 'time', message, hint)
    }
    time.push(ms)
    for (const [k, { name, column, mayBeEmpty }] of layout.numbers.entries()) {
      const text = cells[column]!
      const value = cellNumber(text, dialect.mark)
      if (Number.isNaN(value) && !(mayBeEmpty && isEmptyNumber(text))) {
        const { message, hint } = explainNumber(text, name, dialect.mark)
        problems.add(line, name, message, hint)
      }
      numbers[k]!.push(value)
    }
  }
  return { lines, time: Float64Array.from(time), numbers: numbers.map(column => Float64Array.from(column)) }
}

/** What is wrong with a row of `found` cells among rows of `expected`. */
export function wrongWidth(found: number, expected: number): string {
  return found === 0 ? 'the line is blank' : `the line has ${found} cells, the others have ${expected}`
}
