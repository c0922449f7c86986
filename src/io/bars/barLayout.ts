import { clockColumn, type Layout, plainTime, type TimeColumn } from '../columns/layout.ts'

/** The numbers of a bar in the order of its layout; marks are all there or all absent, volume may be absent. */
export const BAR_NUMBERS = ['open', 'high', 'low', 'close', 'volume'] as const
export const MARK_NUMBERS = ['mark_open', 'mark_high', 'mark_low', 'mark_close'] as const
/** 0 in the row of a bar that is not finished, 1 in the others; not every format has it. */
export const CONFIRM = 'confirm'

/** What a format knows about its files besides the places of their columns. */
export interface BarHabits {
  /** Prices are written in so many of their units: 1e9 where 1 is 1000000000. */
  readonly pricesPer?: number
  readonly time?: Partial<Omit<TimeColumn, 'column'>>
}

/** A layout of the columns by their index; those left out are ignored and named. */
export function barLayout(
  header: readonly string[],
  headerLines: number,
  time: number,
  indices: ReadonlyMap<string, number>,
  { pricesPer = 1, time: habits = {} }: BarHabits = {},
): Layout {
  const numbers = [...BAR_NUMBERS, ...MARK_NUMBERS, CONFIRM].flatMap(name => {
    const column = indices.get(name)
    const per = name === 'volume' || name === CONFIRM ? 1 : pricesPer
    const flag = name === CONFIRM ? { mayBeFlag: true as const } : name === 'volume' ? {} : { isPrice: true as const }
    return column === undefined ? [] : [{ name, column, mayBeEmpty: name === 'volume', per, ...flag }]
  })
  const timeColumn = { ...plainTime(time), ...habits }
  const read = new Set([time, clockColumn(timeColumn), ...numbers.map(({ column }) => column)])
  const ignored = header.filter((cell, i) => !read.has(i) && cell.trim() !== '').map(cell => cell.trim())
  return { headerLines, width: header.length, time: timeColumn, numbers, texts: [], ignored }
}
