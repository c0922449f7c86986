import { fullYear } from '../monthNames.ts'
import { type DateOrder, writtenTime } from '../writtenTime.ts'

/** A date of digits, or with the name of its month, up to its year of two digits. */
const YEAR_LAST = /^\s*(?:\d{1,2}([/.-])\d{1,2}\1|\d{1,2}[ /-][A-Za-zä]{3,9}[ /-])(?=\d{2}(?!\d))/
const YEAR_FIRST = /^\s*(?=\d{2}[/.-]\d)/
const CENTURY = 100
/** Centuries that a file crosses, and the longest hole in it, at the most: rows of no order would need more. */
const MOST_CROSSED = 2
const MOST_HOLE_MS = 5 * 366 * 86_400_000

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
  const start = order === 'year-first' ? YEAR_FIRST : YEAR_LAST
  if (!texts.some(text => start.test(text))) return null
  const dates = texts.map(text => shortYear(text, start))
  // With four digits dates of dots are day first.
  if (dates.some(date => date === null || (order === 'month-first' && date.text.includes('.')))) return null
  const all = dates as ShortYear[]
  const usual = all.map(({ text }) => wallOf(text, order))
  if (usual.some(Number.isNaN) || isMonotone(usual) || isMonotone(usual.toReversed())) return null
  return unwrapped(all, order) ?? unwrapped(all.toReversed(), order)?.toReversed() ?? null
}

function shortYear(text: string, start: RegExp): ShortYear | null {
  const at = start.exec(text)?.[0].length
  if (at === undefined) return null
  return { text, at, year: Number(fullYear(text.slice(at, at + 2))) }
}

function isMonotone(walls: readonly number[]): boolean {
  return walls.every((wall, i) => i === 0 || wall >= walls[i - 1]!)
}

/** Of dates from the oldest to the newest, which is in its usual century: each in the last one in which it is not behind the next. */
function unwrapped(dates: readonly ShortYear[], order: DateOrder | null): string[] | null {
  const texts: string[] = []
  const newest = dates.at(-1)!.year
  const oldestCentury = newest - (newest % CENTURY) - MOST_CROSSED * CENTURY
  let century = newest - (newest % CENTURY)
  let next = Number.NaN
  for (const date of dates.toReversed()) {
    const inCentury = () => withYear(date, century + (date.year % CENTURY))
    if (wallOf(inCentury(), order) > next) century -= CENTURY
    const wall = wallOf(inCentury(), order)
    if (century < oldestCentury || wall > next || next - wall > MOST_HOLE_MS || Number.isNaN(wall)) return null
    texts.push(inCentury())
    next = wall
  }
  return texts.reverse()
}

function withYear({ text, at }: ShortYear, year: number): string {
  return `${text.slice(0, at)}${year}${text.slice(at + 2)}`
}

function wallOf(text: string, order: DateOrder | null): number {
  return writtenTime(text.trim(), order)?.wall ?? Number.NaN
}
