import type { CsvHead } from '../csv/csvHead.ts'
import { namedRows } from '../csv/namedRows.ts'
import type { ProblemList } from '../csv/problemList.ts'
import { readTable } from '../csv/readTable.ts'
import { StampReader } from '../csv/stampReader.ts'
import { NAIVE_NOTICE } from '../csv/tableFacts.ts'
import { checkTimeOrder } from '../csv/timeOrder.ts'
import { type CurveColumns, curveColumns } from './curveColumns.ts'

/** An equity curve as a file gives it. */
export interface FileCurve {
  /** UTC epoch milliseconds, increasing; null where the file has none. */
  readonly time: Float64Array | null
  readonly equity: Float64Array
  readonly valueName: string
  readonly notices: readonly string[]
}

interface Column {
  readonly time: Float64Array | null
  readonly equity: Float64Array
  readonly naive: boolean
  lineOf(row: number): number
}

/** Reads an equity curve. Throws InputError with all problems, each with its line. */
export async function readCurve(bytes: Uint8Array, head: CsvHead, problems: ProblemList): Promise<FileCurve> {
  const columns = curveColumns(head, problems)
  const column =
    columns.time === null
      ? await valuesAlone(bytes, head, columns, problems)
      : await valuesByTime(bytes, head, columns, columns.time, problems)
  checkStart(column, columns.valueName, problems)
  problems.throwIfAny()
  const end = column.equity.findIndex(value => value <= 0)
  return {
    time: column.time,
    equity: column.equity,
    valueName: columns.valueName,
    notices: [
      ...(column.naive ? [NAIVE_NOTICE] : []),
      ...(columns.ignored.length > 0 ? [`columns that are not read: ${columns.ignored.join(', ')}`] : []),
      ...(end > 0 ? [`the equity is at or below 0 on line ${column.lineOf(end)}: the curve ends there`] : []),
    ],
  }
}

async function valuesByTime(
  bytes: Uint8Array,
  head: CsvHead,
  { value, valueName, ignored }: CurveColumns,
  time: number,
  problems: ProblemList,
): Promise<Column> {
  const numbers = [{ name: valueName, column: value, mayBeEmpty: false }]
  const layout = { headerLines: 1, width: head.rows[0]!.length, time, numbers, ignored }
  const table = await readTable(bytes, head, layout, problems)
  const equity = table.numbers[0]!
  checkTimeOrder(table, layout, head.delimiter, problems)
  equity.forEach((number, row) => {
    if (!Number.isFinite(number)) problems.add(table.lineOf(row), valueName, 'the number is too large')
  })
  return { time: table.time, equity, naive: table.naive, lineOf: table.lineOf }
}

async function valuesAlone(
  bytes: Uint8Array,
  head: CsvHead,
  { value, valueName }: CurveColumns,
  problems: ProblemList,
): Promise<Column> {
  const indices = new Map([[valueName, value]])
  const rows = await namedRows(bytes, head, { indices, numbers: [valueName], stamps: new StampReader(), problems })
  const equity = Float64Array.from(rows, row => row.number(valueName))
  return { time: null, equity, naive: false, lineOf: row => rows[row]!.line }
}

function checkStart({ equity, lineOf }: Column, name: string, problems: ProblemList): void {
  if (equity.length === 1) problems.add(null, '', 'found 1 row; allowed: at least 2, for a curve')
  if (equity[0]! <= 0) problems.add(lineOf(0), name, `found ${equity[0]}; allowed: a curve that starts above 0`)
}
