import type { TradeColumn, TradeTime } from './tradeLayout.ts'

/** Names of dates, and of the times of day beside them, normalised. */
const PAIRS: readonly {
  readonly role: TradeTime
  readonly dates: readonly string[]
  readonly clocks: readonly string[]
}[] = [
  { role: 'entry_time', dates: ['entrydate', 'opendate'], clocks: ['entrytime', 'opentime'] },
  { role: 'exit_time', dates: ['exitdate', 'closedate'], clocks: ['exittime', 'closetime'] },
  { role: 'exit_time', dates: ['date', 'tradedate'], clocks: ['time', 'tradetime'] },
  { role: 'time', dates: ['date', 'tradedate'], clocks: ['time', 'tradetime'] },
]
/** Also as a number of its digits. */
const CLOCK = /^(\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[AP]M)?|\d{1,6})$/i

/** The columns with those of dates for their times, and the times of day beside these, where a list keeps the two apart. */
export function clocksApart(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  columns: ReadonlyMap<TradeColumn, number>,
): { readonly columns: ReadonlyMap<TradeColumn, number>; readonly clocks?: ReadonlyMap<TradeTime, number> } {
  const isClock = (column: number) =>
    column >= 0 && rows.length > 0 && rows.every(cells => cells[column] === '' || CLOCK.test(cells[column] ?? ''))
  const apart = PAIRS.flatMap(({ role, dates, clocks }) => {
    const place = (of: readonly string[]) => names.findIndex(name => of.includes(name))
    const [date, clock] = [place(dates), place(clocks)]
    const isOf = [date, clock].includes(columns.get(role) ?? -1)
    return isOf && date >= 0 && isClock(clock) ? [{ role, date, clock }] : []
  })
  if (apart.length === 0) return { columns }
  return {
    columns: new Map([...columns, ...apart.map(({ role, date }): [TradeColumn, number] => [role, date])]),
    clocks: new Map(apart.map(({ role, clock }) => [role, clock])),
  }
}
