import type { Head } from '../../columns/head.ts'
import { LOCAL_TIMES } from '../../columns/timeNames.ts'
import type { TradeColumn, TradeShape, TradeTime } from '../tradeLayout.ts'
import { NO_TIME, rankOfTime, type WordedTime, wordedTime } from './timeWords.ts'

/** Names of a time that may be of anything, where one that says more goes before. */
const PLAIN_TIMES: readonly string[] = [
  ...['time', 'date', 'datetime', 'date/time', 'timestamp', 'updatedtime', 'updatetime', ...LOCAL_TIMES],
]
/** A date, or a count since 1970. */
export const WRITTEN_DATE = /\d{8}|\d[-/. ]\w+[-/. ]\d/

/**
 * The columns of a list with the times that go by no usual name, found by the words of their names, where most of their cells
 * are dates: `Date Sold`, `Entered`, `Executed on`.
 * @param names of the columns, normalised, '' for those that are none
 */
export function timesByWords(
  { rows: [header, ...rows], stated }: Head,
  names: readonly string[],
  shape: TradeShape,
  found: ReadonlyMap<TradeColumn, number>,
): ReadonlyMap<TradeColumn, number> {
  const taken = new Set(found.values())
  const isTime = (column: number) => {
    const filled = rows.map(cells => cells[column]?.trim() ?? '').filter(cell => cell !== '' && !NO_TIME.test(cell))
    return filled.length > 0 && filled.filter(cell => WRITTEN_DATE.test(cell)).length * 2 > filled.length
  }
  const words = header!.map((cell, column) =>
    names[column] === '' || taken.has(column) || !isTime(column) ? null : wordedTime(cell),
  )
  const first = (role: WordedTime) => words.indexOf(role)
  const plain = words
    .flatMap((word, column) => (word === 'time' ? [column] : []))
    .toSorted((a, b) => rankOfTime(header![a]!) - rankOfTime(header![b]!))[0]
  const more = new Map(found)
  const add = (role: TradeTime, column: number | undefined) => {
    if (column !== undefined && column >= 0) more.set(role, column)
  }
  if (shape !== 'trades') {
    if (!more.has('time')) add('time', plain)
    return more
  }
  if (!more.has('entry_time')) add('entry_time', first('entry_time'))
  const exit = more.get('exit_time')
  const isPlain = exit === undefined || (PLAIN_TIMES.includes(names[exit]!) && stated?.has('exit_time') !== true)
  if (isPlain) add('exit_time', first('exit_time'))
  if (!more.has('entry_time') && !more.has('exit_time')) {
    add('bought_time', first('bought_time'))
    add('sold_time', first('sold_time'))
  }
  if (!more.has('entry_time') && !isPlain) {
    const date = header!.findIndex((cell, i) => /^(trade )?date$/i.test(cell.trim()) && words[i] === 'time')
    const ofExit = header!.findIndex(cell => /^(exit|close) ?date$/i.test(cell.trim()))
    const hasClock = header!.some(cell => /^(trade )?time$/i.test(cell.trim()))
    if (date >= 0 && ofExit >= 0 && hasClock && isEarlier(rows, date, ofExit)) more.set('entry_time', date)
  }
  const hasEnd = more.has('exit_time') || more.has('sold_time')
  if (!hasEnd) add('exit_time', plain)
  return more
}

/** Whether dates of digits are never behind others of their rows, by either order of day and month: those of entries beside those of exits. */
function isEarlier(rows: readonly (readonly string[])[], date: number, other: number): boolean {
  const partsOf = (text: string) => /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/.exec(text.trim())?.slice(1).map(Number)
  const daysOf = (text: string): readonly number[] => {
    const [a, b, c] = partsOf(text) ?? []
    if (a === undefined) return []
    return a > LAST_DAY ? [day(a, b!, c!)] : [day(c!, b!, a), day(c!, a, b!)]
  }
  return rows.every(cells => {
    const [own, exits] = [daysOf(cells[date] ?? ''), daysOf(cells[other] ?? '')]
    return own.length > 0 && own.length === exits.length && own.every((value, k) => value <= exits[k]!)
  })
}

const LAST_DAY = 31

function day(year: number, month: number, of: number): number {
  return (year * 100 + month) * 100 + of
}
