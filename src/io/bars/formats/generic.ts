import { findColumns, normaliseName, withNamedIndex } from '../../columns/findColumns.ts'
import type { Format } from '../../columns/format.ts'
import { type Layout, plainTime } from '../../columns/layout.ts'
import { CLOCK_NAMES, LOCAL_DATES } from '../../columns/timeNames.ts'
import { BAR_COLUMNS, CONFIRM_NAMES } from '../barColumns.ts'
import { bareBars, hasEpochRows, isCompact, isNumber, orderOfSix, SIX } from '../bareBars.ts'
import { barLayout, CONFIRM } from '../barLayout.ts'
import { isOfClose } from '../closeTime.ts'
import { utcBeside } from '../utcBeside.ts'

/** Any CSV file with a header row that names a time and the four prices. */
const generic: Format = {
  name: 'generic',
  kind: 'bars',
  about:
    'CSV with a header: time (or date, timestamp, open_time…), open, high, low, close, volume; any order and case; also German, Polish, French, Spanish, Italian, Portuguese and Dutch names',
  fallback: true,
  recognise(head) {
    const compact = compactSix(head.rows)
    if (compact !== null) return compact
    const frame = unnamedFrame(head.rows)
    if (frame !== null) return frame
    const header = withNamedIndex(head)
    const { indices, problems } = findColumns(header, BAR_COLUMNS)
    if (problems.length > 0) return ofCloses(header)
    const names = header.map(normaliseName)
    const date = names.findIndex(name => name === 'date' || LOCAL_DATES.includes(name))
    const isSplit = date >= 0 && CLOCK_NAMES.includes(names[date + 1] ?? '')
    const clock = date < 0 || isSplit ? -1 : clockApart(head.rows, names)
    const time = isSplit || clock >= 0 ? date : indices.get('time')!
    const confirm = confirmColumn(head.rows, names)
    const all = confirm < 0 ? indices : new Map([...indices, [CONFIRM, confirm] as const])
    const found = { ...plainTime(time), cells: isSplit ? (2 as const) : (1 as const), ...(clock < 0 ? {} : { clock }) }
    const utc = utcBeside(head.rows, found)
    const note = utc?.note === undefined ? {} : { note: utc.note }
    if (utc !== null && utc.column !== null)
      return { ...barLayout(header, 1, utc.column, all, { time: { zone: 'UTC', isUtc: true } }), ...note }
    const { column, ...habits } = found
    return { ...barLayout(header, 1, column, all, { time: habits }), ...note }
  },
}

/** Bars of which the file names the time of the close alone. */
function ofCloses(header: readonly string[]): Layout | null {
  const closes = [...header.keys()].filter(column => isOfClose(header[column]!))
  const named = header.map((name, column) => (column === closes[0] ? 'time' : name))
  const { indices, problems } = findColumns(named, BAR_COLUMNS)
  if (closes.length !== 1 || problems.length > 0) return null
  return barLayout(header, 1, closes[0]!, indices, { time: { marks: 'close' } })
}

/** Rows of a date and time as one number, and a bar. */
function compactSix(rows: readonly (readonly string[])[]): Layout | null {
  const isRow = (cells: readonly string[]) =>
    cells.length === SIX.usual.length && isCompact(cells[0]!) && cells.slice(1).every(isNumber)
  return rows.every(isRow) ? bareBars(SIX[orderOfSix(rows)]) : null
}

/** A data frame without names: its header counts the columns, behind that of the index or from the first. */
function unnamedFrame([first = [], ...rows]: readonly (readonly string[])[]): Layout | null {
  const from = first[0]?.trim() === '' ? 1 : 0
  const isCounted = first.slice(from).every((cell, i) => cell.trim() === String(i))
  if (first.length !== from + SIX.usual.length || !isCounted) return null
  const cells = rows.map(row => row.slice(from))
  if (rows.length === 0 || !hasEpochRows(cells, 'epoch', SIX.usual.length)) return null
  const names = [...(from === 0 ? [] : ['']), ...SIX[orderOfSix(cells)]]
  return barLayout(names, 1, from, new Map(names.map((name, i) => [name, i])))
}

/** The column of the time of day, where it does not follow that of the date; -1 where there is none. */
function clockApart(rows: readonly (readonly string[])[], names: readonly string[]): number {
  const isClock = (column: number) => rows.slice(1).every(cells => /^\d{1,2}:\d{2}/.test(cells[column]?.trim() ?? ''))
  return names.findIndex((name, column) => CLOCK_NAMES.includes(name) && isClock(column))
}

/** The column that says of every bar whether it was finished; -1 where there is none. */
function confirmColumn(rows: readonly (readonly string[])[], names: readonly string[]): number {
  const isFlag = (column: number) =>
    rows.slice(1).every(cells => /^(true|false|[01])$/i.test(cells[column]?.trim() ?? ''))
  return names.findIndex((name, column) => CONFIRM_NAMES.includes(name) && isFlag(column))
}

export default generic
