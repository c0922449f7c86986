import { fullYear, shortYearAt } from '../monthNames.ts'
import { type DateOrder, writtenTime } from '../writtenTime.ts'

/** A date of digits up to its year of two digits. */
const YEAR_LAST = /^\s*\d{1,2}([/.-])\d{1,2}\1(?=\d{2}(?!\d))/
const YEAR_FIRST = /^\s*(?=\d{2}[/.-]\d)/
const LETTER = /[A-Za-zä]{3}/
const CENTURY = 100
/** Centuries that a file crosses, and the longest hole in it, at the most: rows of no order would need more. */
const MOST_CROSSED = 2
const YEAR_MS = 366 * 86_400_000
const MOST_HOLE_MS = 5 * YEAR_MS
/** Of so many rows one may stand before the last, by a year: a row in the wrong place, or files that were joined and overlap. */
const ROWS_PER_STEP_BACK = 100
const MOST_BACK_MS = YEAR_MS
/** Nothing was traded yet from this year on: years of two digits that say so may be of the last century. */
const FIRST_IN_DOUBT = 2030

interface ShortYear {
  readonly text: string
  /** Where the year begins. */
  readonly at: number
  readonly year: number
}

/**
 * Dates whose years have two digits with four, where these years as they are usually meant are in no order, and in other
 * centuries they follow each other from row to row, up to the newest one; null where the usual years stay.
 */
export function withCenturies(texts: readonly string[], order: DateOrder | null): string[] | null {
  const dates: ShortYear[] = []
  for (const text of texts) {
    const date = shortYear(text, order)
    // With four digits dates of dots are day first.
    if (date === null || (order === 'month-first' && text.includes('.'))) return null
    dates.push(date)
  }
  const usual = dates.map(({ text }) => wallOf(text, order))
  if (usual.some(Number.isNaN) || isMonotone(usual) || isMonotone(usual.toReversed())) return null
  return unwrapped(dates, order) ?? unwrapped(dates.toReversed(), order)?.toReversed() ?? null
}

/** The first row whose year of two digits may be of this century or of the last one, read as of this one; -1 = there is none. */
export function yearInDoubt(texts: readonly string[], read: readonly string[], order: DateOrder | null): number {
  const first = Date.UTC(FIRST_IN_DOUBT, 0, 1)
  return texts.findIndex((text, row) => shortYear(text, order) !== null && wallOf(read[row]!, order) >= first)
}

function shortYear(text: string, order: DateOrder | null): ShortYear | null {
  const at = placeOfYear(text, order)
  return at === null ? null : { text, at, year: Number(fullYear(text.slice(at, at + 2))) }
}

function placeOfYear(text: string, order: DateOrder | null): number | null {
  const digits = (order === 'year-first' ? YEAR_FIRST : YEAR_LAST).exec(text)
  if (digits !== null) return digits[0].length
  const begin = text.length - text.trimStart().length
  const named = LETTER.test(text) ? shortYearAt(text.slice(begin)) : null
  return named === null ? null : begin + named
}

function isMonotone(walls: readonly number[]): boolean {
  return walls.every((wall, i) => i === 0 || wall >= walls[i - 1]!)
}

/** Of dates from the oldest to the newest, which is in its usual century: each in the century in which it is next to the one behind it. */
function unwrapped(dates: readonly ShortYear[], order: DateOrder | null): string[] | null {
  const texts: string[] = []
  const newest = dates.at(-1)!.year
  const first = newest - (newest % CENTURY)
  let century = first
  let next = Number.NaN
  let back = 0
  let isOther = false
  for (const date of dates.toReversed()) {
    const inCentury = (of: number) => withYear(date, of + (date.year % CENTURY))
    const away = (of: number) => Math.abs(wallOf(inCentury(of), order) - next)
    for (const other of [century - CENTURY, century + CENTURY]) if (away(other) < MOST_HOLE_MS) century = other
    const wall = wallOf(inCentury(century), order)
    if (wall > next) back++
    const isFar = next - wall > MOST_HOLE_MS || wall - next > MOST_BACK_MS
    if (isFar || Number.isNaN(wall) || century > first || century < first - MOST_CROSSED * CENTURY) return null
    isOther ||= century + (date.year % CENTURY) !== date.year
    texts.push(inCentury(century))
    next = wall
  }
  return back <= dates.length / ROWS_PER_STEP_BACK && isOther ? texts.reverse() : null
}

function withYear({ text, at }: ShortYear, year: number): string {
  return `${text.slice(0, at)}${year}${text.slice(at + 2)}`
}

function wallOf(text: string, order: DateOrder | null): number {
  return writtenTime(text.trim(), order)?.wall ?? Number.NaN
}
