import { inOrder } from '../columns/inOrder.ts'
import { plainTime } from '../columns/layout.ts'
import { namedRows } from '../columns/namedRows.ts'
import type { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { StampReader } from '../columns/stampReader.ts'
import { ofSymbol } from '../columns/symbols/ofSymbol.ts'
import { zoneNotices } from '../columns/tableFacts.ts'
import type { DateOrder } from '../columns/writtenTime.ts'
import { timeAsSaid } from '../columns/zones/zoneInFile.ts'
import { type CurveColumns, curveColumns } from './curveColumns.ts'

/** An equity curve as a file gives it. */
export interface FileCurve {
  /** UTC epoch milliseconds, increasing; null where the file has none. */
  readonly time: Float64Array | null
  readonly equity: Float64Array
  readonly valueName: string
  readonly notices: readonly string[]
}

/** What a user states about a curve; null where nothing is said. */
export interface StatedAboutCurve {
  /** The equity before a curve of gains. */
  readonly start: number | null
  /** Names the rows that count of a file of several. */
  readonly symbol: string | null
  /** The zone of times that name none. */
  readonly zone: string | null
  readonly dates: DateOrder | null
}

interface Column {
  readonly time: Float64Array | null
  readonly equity: Float64Array
  readonly naive: boolean
  readonly repairs: readonly string[]
  lineOf(row: number): number
}

/**
 * Reads an equity curve. A curve of gains, which begins at 0 or below, becomes one of equity by `start`; where that is not
 * known such a curve is refused. Throws InputError with all problems, each with its line.
 */
export async function readCurve(source: Source, stated: StatedAboutCurve): Promise<FileCurve> {
  const { problems } = source
  const { start } = stated
  const columns = curveColumns(source.head, problems)
  const written =
    columns.time === null
      ? await valuesAlone(source, columns)
      : await valuesByTime(source, columns, columns.time, stated)
  const areGains = columns.isGains || written.equity[0]! <= 0
  if (columns.isGains && start === null) problems.add(1, '', `column "${columns.valueName}" holds gains`, STATE_START)
  problems.throwIfAny()
  const isGains = areGains && start !== null
  const column = isGains ? { ...written, equity: written.equity.map(gain => start + gain) } : written
  checkStart(column, columns.valueName, problems)
  problems.throwIfAny()
  const end = column.equity.findIndex(value => value <= 0)
  return {
    time: column.time,
    equity: column.equity,
    valueName: columns.valueName,
    notices: [
      ...zoneNotices(column.naive, column.time ?? []),
      ...column.repairs,
      ...(isGains
        ? [`"${columns.valueName}" begins at ${written.equity[0]}: gains, added to the stated start of ${start}`]
        : []),
      ...(start !== null && !isGains ? ['--start has no effect on a curve that begins above 0'] : []),
      ...(columns.ignored.length > 0 ? [`columns that are not read: ${columns.ignored.join(', ')}`] : []),
      ...(end > 0 ? [`the equity is at or below 0 on line ${column.lineOf(end)}: the curve ends there`] : []),
    ],
  }
}

async function valuesByTime(
  source: Source,
  { value, valueName, ignored }: CurveColumns,
  time: number,
  { symbol, zone, dates }: StatedAboutCurve,
): Promise<Column> {
  const numbers = [{ name: valueName, column: value, mayBeEmpty: false, per: 1 }]
  const { head, problems } = source
  const plain = plainTime(time)
  const at = { ...timeAsSaid(head, { headerLines: 1 }, plain, zone, problems), dates }
  const layout = { headerLines: 1, width: head.rows[0]!.length, time: at, numbers, texts: [], ignored }
  const table = inOrder(await ofSymbol(source, layout, symbol), at, source)
  const equity = table.numbers[0]!
  equity.forEach((number, row) => {
    if (!Number.isFinite(number)) problems.add(table.lineOf(row), valueName, 'the number is too large')
  })
  return { time: table.time, equity, naive: table.naive, repairs: table.repairs, lineOf: table.lineOf }
}

async function valuesAlone(source: Source, { value, valueName }: CurveColumns): Promise<Column> {
  const indices = new Map([[valueName, value]])
  const { rows, repairs } = await namedRows(source, { indices, numbers: [valueName], stamps: new StampReader() })
  const equity = Float64Array.from(rows, row => row.number(valueName))
  return { time: null, equity, naive: false, repairs, lineOf: row => rows[row]!.line }
}

const STATE_START = 'gains alone have no returns: say what the account began with: --start 10000'

function checkStart({ equity, lineOf }: Column, name: string, problems: ProblemList): void {
  if (equity.length === 1) problems.add(null, '', 'found 1 row; allowed: at least 2, for a curve')
  if (equity[0]! <= 0) {
    problems.add(lineOf(0), name, `found ${equity[0]}; allowed: a curve that starts above 0`, STATE_START)
  }
}
