import { cellNumber, type DecimalMark, decimalMark, explainNumber } from './cellNumber.ts'
import type { CsvHead } from './csvHead.ts'
import { csvRows } from './csvRows.ts'
import { wrongWidth } from './parseTable.ts'
import type { ProblemList } from './problemList.ts'
import type { StampReader } from './stampReader.ts'

const encoder = new TextEncoder()

/** What the rows of a table are read with. */
export interface RowReader {
  /** Index of each column by its name. */
  readonly indices: ReadonlyMap<string, number>
  /** The columns whose decimal mark is that of the file. */
  readonly numbers: readonly string[]
  readonly stamps: StampReader
  readonly problems: ProblemList
}

/** Reads the cells of one row by name. What is wrong becomes a problem, and NaN here. */
export class NamedRow {
  readonly line: number
  readonly #cells: readonly string[]
  readonly #reader: RowReader
  readonly #mark: DecimalMark

  constructor(line: number, cells: readonly string[], reader: RowReader, mark: DecimalMark) {
    this.line = line
    this.#cells = cells
    this.#reader = reader
    this.#mark = mark
  }

  /** The cell without blanks around it; empty where the file has no such column. */
  text(name: string): string {
    const index = this.#reader.indices.get(name)
    return index === undefined ? '' : this.#cells[index]!.trim()
  }

  /** A finite number, which must be there. */
  number(name: string): number {
    const value = cellNumber(this.text(name), this.#mark)
    if (Number.isNaN(value)) {
      const { message, hint } = explainNumber(this.text(name), name, this.#mark)
      this.#reader.problems.add(this.line, name, message, hint)
    } else if (!Number.isFinite(value)) this.#reader.problems.add(this.line, name, 'the number is too large')
    return value
  }

  /** UTC epoch milliseconds, NaN where the cell is empty. */
  optionalTime(name: string): number {
    const text = this.text(name)
    if (text === '') return Number.NaN
    const { stamps, problems } = this.#reader
    const stamp = encoder.encode(text)
    const time = stamps.read(stamp, 0, stamp.length)
    if (Number.isNaN(time)) {
      const { message, hint } = stamps.explain(text)
      problems.add(this.line, name, message, hint)
    }
    return time
  }
}

/** The rows below the header of a CSV file; one of another width becomes a problem and is left out. */
export async function namedRows(bytes: Uint8Array, head: CsvHead, reader: RowReader): Promise<NamedRow[]> {
  const { indices, numbers, problems } = reader
  const width = head.rows[0]!.length
  const columns = numbers.flatMap(name => indices.get(name) ?? [])
  const mark = decimalMark(head.delimiter, head.rows.slice(1), columns)
  const rows: NamedRow[] = []
  let found = 0
  for await (const { line, cells } of csvRows(head.file, bytes, head.delimiter, 1)) {
    found++
    if (cells.length === width) rows.push(new NamedRow(line, cells, reader, mark))
    else problems.add(line, '', wrongWidth(cells.length, width))
  }
  if (found === 0) problems.add(null, '', 'the file has a header, but no rows')
  return rows
}
