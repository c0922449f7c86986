import { decimalMark } from './cellNumber.ts'
import type { CsvHead } from './csvHead.ts'
import { parseTable } from './parseTable.ts'
import type { ProblemList } from './problemList.ts'
import { scanTable, type TableColumns } from './scanTable.ts'
import { StampReader, type TimeUnit } from './stampReader.ts'
import type { TableLayout } from './tableLayout.ts'

/** A table of numbers by time, with what is known about how it was written. */
export interface Table extends TableColumns {
  readonly reader: 'scanner' | 'fast-csv'
  readonly timeUnit: TimeUnit
  /** True where at least one time has no zone. */
  readonly naive: boolean
  /** The line of the file, from 1, that a row, from 0, starts on. */
  lineOf(row: number): number
}

const LINE_FEED = 10
const QUOTE = 34

/**
 * Reads a table of numbers by time: with the byte scanner where the file is plain, else with the CSV parser; the result
 * is the same. Throws InputError with the problems of all rows.
 */
export async function readTable(
  bytes: Uint8Array,
  head: CsvHead,
  layout: TableLayout,
  problems: ProblemList,
): Promise<Table> {
  const numberColumns = layout.numbers.map(({ column }) => column)
  const mark = decimalMark(head.delimiter, head.rows.slice(layout.headerLines), numberColumns)
  const dialect = { delimiter: head.delimiter, mark }
  const stamps = new StampReader()
  const plain = bytes.includes(QUOTE)
    ? null
    : scanTable(bytes, startOfLine(bytes, layout.headerLines), layout, dialect, stamps)
  if (plain !== null && plain.time.length > 0) {
    const lineOf = (row: number): number => layout.headerLines + 1 + row
    return { ...plain, reader: 'scanner', timeUnit: stamps.unit ?? 'iso', naive: stamps.naive, lineOf }
  }
  const again = new StampReader()
  const { lines, ...columns } = await parseTable(bytes, layout, dialect, again, problems)
  if (lines.length === 0 && problems.count === 0) problems.add(null, '', 'the file has a header, but no rows')
  problems.throwIfAny()
  const lineOf = (row: number): number => lines[row]!
  return { ...columns, reader: 'fast-csv', timeUnit: again.unit ?? 'iso', naive: again.naive, lineOf }
}

/** The first byte after so many lines. */
function startOfLine(bytes: Uint8Array, lines: number): number {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let line = 0; line < lines; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    if (feed < 0) return bytes.length
    start = feed + 1
  }
  return start
}
