import { normaliseName } from '../../columns/findColumns.ts'
import { TRADE_TIMES, type TradeColumn, type TradeTime } from '../tradeLayout.ts'
import { wordedTime } from './timeWords.ts'

/** Names of dates, and of the times of day beside them, normalised. */
const PAIRS: readonly {
  readonly role: TradeTime
  readonly dates: readonly string[]
  readonly clocks: readonly string[]
}[] = [
  { role: 'entry_time', dates: ['entrydate', 'opendate'], clocks: ['entrytime', 'opentime'] },
  { role: 'exit_time', dates: ['exitdate', 'closedate'], clocks: ['exittime', 'closetime'] },
  { role: 'exit_time', dates: ['date', 'tradedate'], clocks: ['time', 'tradetime'] },
  { role: 'entry_time', dates: ['date', 'tradedate'], clocks: ['time', 'tradetime'] },
  { role: 'time', dates: ['date', 'tradedate'], clocks: ['time', 'tradetime'] },
]
/** Also as a number of its digits. */
const CLOCK = /^(\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[AP]M)?|\d{1,6})$/i

/** The columns with those of dates for their times, and the times of day beside these, where a list keeps the two apart. */
export function clocksApart(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: ReadonlyMap<TradeColumn, number>,
): { readonly columns: ReadonlyMap<TradeColumn, number>; readonly clocks?: ReadonlyMap<TradeTime, number> } {
  const names = header.map(normaliseName)
  const isClock = (column: number) => column >= 0 && holdsClocks(rows, column)
  const byName = PAIRS.flatMap(({ role, dates, clocks }) => {
    const place = (of: readonly string[]) => names.findIndex(name => of.includes(name))
    const [date, clock] = [place(dates), place(clocks)]
    const isOf = [date, clock].includes(columns.get(role) ?? -1)
    return isOf && date >= 0 && isClock(clock) ? [{ role, date, clock }] : []
  })
  const others = [...columns].flatMap(([role, column]) =>
    byName.some(pair => pair.role === role) ? [] : byWords(role, column, header, rows),
  )
  const apart = [...byName, ...others]
  if (apart.length === 0) return { columns }
  return {
    columns: new Map([...columns, ...apart.map(({ role, date }): [TradeColumn, number] => [role, date])]),
    clocks: new Map(apart.map(({ role, clock }) => [role, clock])),
  }
}

/** The date and the time of day of one end of a trade by the words of their names: `Closed on`, `Closing hour`. */
function byWords(
  role: TradeColumn,
  column: number,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): { role: TradeTime; date: number; clock: number }[] {
  if (!isTime(role)) return []
  const holds = (other: number, shape: RegExp) =>
    rows.some(cells => shape.test(cells[other] ?? '')) &&
    rows.every(cells => (cells[other] ?? '') === '' || shape.test(cells[other]!))
  const [isDate, isClock] = [holds(column, DATE), holds(column, TIME_OF_DAY)]
  if (!isDate && !isClock) return []
  const of = wordedTime(header[column]!)
  const other = header.findIndex(
    (cell, i) => i !== column && of !== null && wordedTime(cell) === of && holds(i, isDate ? TIME_OF_DAY : DATE),
  )
  if (other < 0) return []
  return [isDate ? { role, date: column, clock: other } : { role, date: other, clock: column }]
}

function isTime(role: TradeColumn): role is TradeTime {
  return (TRADE_TIMES as readonly string[]).includes(role)
}

function holdsClocks(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.length > 0 && rows.every(cells => cells[column] === '' || CLOCK.test(cells[column] ?? ''))
}

const TIME_OF_DAY = /^\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[AP]M)?$/i
const DATE = /^(\d{8}|\d{1,4}[-/. ]\w+[-/. ]\d{1,4}|[A-Za-z]{3,9} \d{1,2},? \d{4})$/
