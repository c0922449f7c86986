import { cellNumber, type DecimalMark, explainNumber, POINT } from './cellNumber.ts'
import { decimalMark, provenMark, refuseUnproven } from './decimalMark.ts'
import type { ProblemList } from './problemList.ts'
import type { Source } from './source.ts'
import type { StampReader } from './stampReader.ts'
import { type TextRow, textRows } from './textRows.ts'

const encoder = new TextEncoder()

/** What the rows of a table are read with. */
export interface RowReader {
  /** Index of each column by its name. */
  readonly indices: ReadonlyMap<string, number>
  /** The columns whose decimal mark is that of the file. */
  readonly numbers: readonly string[]
  readonly stamps: StampReader
}

/** Reads the cells of one row by name. What is wrong becomes a problem, and NaN here. */
export class NamedRow {
  readonly line: number
  readonly #row: TextRow
  readonly #stamps: StampReader
  readonly #mark: DecimalMark
  readonly #problems: ProblemList

  constructor(row: TextRow, stamps: StampReader, mark: DecimalMark, problems: ProblemList) {
    this.line = row.line
    this.#row = row
    this.#stamps = stamps
    this.#mark = mark
    this.#problems = problems
  }

  /** The cell without blanks around it; empty where the file has no such column. */
  text(name: string): string {
    return this.#row.text(name)
  }

  /** A finite number, which must be there. */
  number(name: string): number {
    const value = cellNumber(this.text(name), this.#mark)
    if (Number.isNaN(value)) {
      const { message, hint } = explainNumber(this.text(name), name, this.#mark)
      this.#problems.add(this.line, name, message, hint)
    } else if (!Number.isFinite(value)) this.#problems.add(this.line, name, 'the number is too large')
    return value
  }

  /** UTC epoch milliseconds, NaN where the cell is empty. */
  optionalTime(name: string): number {
    const text = this.text(name)
    if (text === '') return Number.NaN
    const stamp = encoder.encode(text)
    const time = this.#stamps.read(stamp, 0, stamp.length)
    if (Number.isNaN(time)) {
      const { message, hint } = this.#stamps.explain(text)
      this.#problems.add(this.line, name, message, hint)
    }
    return time
  }
}

/** The rows below the header of a file; one of another width becomes a problem of the source and is left out; with what was repaired. */
export async function namedRows(
  source: Source,
  { indices, numbers, stamps }: RowReader,
): Promise<{ rows: NamedRow[]; repairs: readonly string[] }> {
  const { head, problems } = source
  const columns = numbers.flatMap(name => indices.get(name) ?? [])
  const { rows, repairs } = await textRows(source, indices)
  const mark = decimalMark(head, head.rows.slice(1), columns) ?? markOfAll(rows, numbers, problems)
  if (rows.length === 0 && problems.count === 0) problems.add(null, '', 'the file has a header, but no rows')
  return { rows: rows.map(row => new NamedRow(row, stamps, mark, problems)), repairs }
}

/** What every row tells, where the first ones do not. */
function markOfAll(rows: readonly TextRow[], names: readonly string[], problems: ProblemList): DecimalMark {
  const written = rows
    .flatMap(row => names.map(name => ({ text: row.text(name), line: row.line, name })))
    .filter(({ text }) => /[.,]/.test(text))
  const proven = provenMark(written.map(({ text }) => text))
  if (proven !== null || written.length === 0) return proven ?? POINT
  const { text, line, name } = written[0]!
  refuseUnproven(text, line, name, problems)
  problems.throwIfAny()
  return POINT
}
