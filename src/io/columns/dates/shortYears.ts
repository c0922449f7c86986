import { fullYear } from '../monthNames.ts'

/** A date of three numbers of two digits each. */
const SHORT = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?!\d)/
/** Years come first so, but hardly ever last. */
const DASH = '-'

/** Where the year of dates such as 24-01-02 stands: proved by their order and by what a month and a day can be; `open` where both fit. */
export type YearPlace = 'first' | 'last' | 'open'

interface ShortDate {
  readonly parts: readonly [number, number, number]
  readonly joint: string
}

/** Of columns of times, each in the order of its rows; null where no year has two digits. */
export function yearPlace(columns: readonly (readonly string[])[]): YearPlace | null {
  const dates = columns.map(texts => texts.flatMap(shortDate))
  const all = dates.flat()
  if (all.length === 0) return null
  const readings = {
    first: dayOf(([year, month, day]) => [year, month, day]),
    dayFirst: dayOf(([day, month, year]) => [year, month, day]),
    monthFirst: dayOf(([month, day, year]) => [year, month, day]),
  }
  const fits = (of: typeof readings.first) => all.every(date => !Number.isNaN(of(date)))
  const isSorted = (of: typeof readings.first) => fits(of) && dates.every(column => isMonotone(column.map(of)))
  const lasts = [readings.dayFirst, readings.monthFirst]
  if (!fits(readings.first)) return 'last'
  if (!lasts.some(fits)) return 'first'
  const [first, last] = [isSorted(readings.first), lasts.some(isSorted)]
  if (first !== last) return first ? 'first' : 'last'
  const distinct = (k: 0 | 2) => new Set(all.map(({ parts }) => parts[k])).size
  return distinct(2) > distinct(0) || all.some(({ joint }) => joint === DASH) ? 'open' : 'last'
}

function shortDate(text: string): ShortDate[] {
  const match = SHORT.exec(text.trimStart())
  if (match === null) return []
  return [{ parts: [Number(match[1]), Number(match[3]), Number(match[4])], joint: match[2]! }]
}

/** The day that a date is in one reading, as a number that grows with it; NaN where there is none. */
function dayOf(read: (parts: ShortDate['parts']) => ShortDate['parts']): (date: ShortDate) => number {
  return ({ parts }) => {
    const [year, month, day] = read(parts)
    const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31
    return isDay ? (Number(fullYear(String(year).padStart(2, '0'))) * 12 + month) * 31 + day : Number.NaN
  }
}

function isMonotone(days: readonly number[]): boolean {
  const isDown = days.at(-1)! < days[0]!
  return days.every((day, i) => i === 0 || (isDown ? day <= days[i - 1]! : day >= days[i - 1]!))
}
