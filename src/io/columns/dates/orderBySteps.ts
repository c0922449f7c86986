import { type DateOrder, writtenTime } from '../writtenTime.ts'

/** Fewer steps from date to date may be of any order. */
const LEAST_STEPS = 3
const DAY_MS = 86_400_000
const ORDERS = ['day-first', 'month-first'] as const

/**
 * The order in which alone the dates of a file, none with a day above 12, are what files are made of: of every weekday or every
 * day or every month, one after the other, in either direction. Where days of one order are months of the other, those that
 * leave out weekends count: no dates of months do. Null where none are so.
 * @param inDoubt where both are: what the format means then
 */
export function orderBySteps(texts: readonly string[], inDoubt: DateOrder | null = null): DateOrder | null {
  const [dayFirst, monthFirst] = ORDERS.map(order => rankOf(texts, order))
  if (dayFirst === monthFirst) return dayFirst === 0 ? null : inDoubt
  return dayFirst! > monthFirst! ? 'day-first' : 'month-first'
}

/** 2 = weekdays one after the other over a weekend, 1 = days or months, 0 = neither. */
function rankOf(texts: readonly string[], order: DateOrder): 0 | 1 | 2 {
  const days: number[] = []
  for (const text of texts) {
    const read = writtenTime(text.trim(), order)
    if (read === null) return 0
    const day = Math.floor(read.wall / DAY_MS)
    if (days.at(-1) !== day) days.push(day)
  }
  if (days.length <= LEAST_STEPS) return 0
  if (days[0]! > days.at(-1)!) days.reverse()
  const follows = (next: (day: number) => number) => days.every((day, i) => i === 0 || day === next(days[i - 1]!))
  const isOverWeekend = days.some((day, i) => i > 0 && day - days[i - 1]! > 1)
  if (days.every(isWeekday) && follows(weekdayAfter) && isOverWeekend) return 2
  return follows(day => day + 1) || follows(monthAfter) ? 1 : 0
}

/** Day 0, the first of 1970, was a Thursday. */
function isWeekday(day: number): boolean {
  return (day + 3) % 7 < 5
}

function weekdayAfter(day: number): number {
  return isWeekday(day + 1) ? day + 1 : day + 3
}

function monthAfter(day: number): number {
  const date = new Date(day * DAY_MS)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) / DAY_MS
}
