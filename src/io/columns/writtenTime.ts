import { dateWithMonthName, fullYear } from './monthNames.ts'

/** Which of the first two numbers of a date such as 03/04/2024 is the day; or that a date such as 24-01-31 begins with its year. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first'

/** A time as a file writes it: the clock's reading as if it were UTC, and what the text says about the zone. */
export interface WrittenTime {
  /** Epoch milliseconds. */
  readonly wall: number
  /** The name of a zone that follows the time, '' where none does. */
  readonly zone: string
}

/** Of the name of a month; the T of ISO 8601 stands behind digits alone. */
const LETTER = /[A-Za-zä]{3}/
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ,;\t]+|$)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T ,;\t-]+|$)/
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: - |[T ,;\t]+|$)/
const SHORT_YEAR = 2
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AP]M)\b)?/i
const COMPACT_CLOCK = /^(\d{2})(\d{2})(\d{2})?(?!\d)/
/** The time of day first, as Bybit writes it: 16:00 2024-01-03. */
const CLOCK_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?) (\d{4}-\d{2}-\d{2})$/
const HOUR = /^(\d{1,2})-([AP]M)/i
/** Names such as America/New_York. */
const ZONE = /^(?:Z|(?:UTC|GMT)?(?:[+-](?:[01]\d|2[0-3]):?[0-5]\d)?|[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+)$/

/** Whether a zone is named by letters such as EST, which mean one thing here and another there. */
export function isAbbreviation(zone: string): boolean {
  return /^[A-Z]{2,5}$/.test(zone) && !['UTC', 'GMT', 'AM', 'PM'].includes(zone)
}

/** A date of digits behind its time of day: 12:37:01 22/03/2024. */
const DATE_LAST = /^(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AP]M)?)[ ,]+(\d{1,4}([-/.])\d{1,2}\3\d{1,4})$/i

/** The text with its date first; others as they are. */
export function withDateFirst(text: string): string {
  return text.includes(':') ? text.trim().replace(DATE_LAST, '$2 $1') : text
}

/**
 * Whether a date has its year last, or one of two digits, and could be read in several ways. Dots before a year of four
 * digits are day first everywhere.
 */
export function isYearLast(text: string): boolean {
  const match = YEAR_LAST.exec(text.trimStart())
  return match !== null && (match[2] !== '.' || match[4]!.length === SHORT_YEAR)
}

/** Whether a date has its year last, with four digits. */
export function isLongYearLast(text: string): boolean {
  const match = YEAR_LAST.exec(text.trimStart())
  return match !== null && match[4]!.length > SHORT_YEAR
}

/** The order that the dates of a file prove, by a number above 12; `both` where they contradict each other. */
export function provenOrder(texts: readonly string[]): DateOrder | 'both' | null {
  let [dayFirst, monthFirst] = [false, false]
  for (const text of texts) {
    const match = YEAR_LAST.exec(text.trimStart())
    if (match === null || !isYearLast(text)) continue
    if (match[2] === '.') dayFirst = true
    else if (Number(match[1]) > 12) dayFirst = true
    if (match[2] !== '.' && Number(match[3]) > 12) monthFirst = true
  }
  if (dayFirst && monthFirst) return 'both'
  return dayFirst ? 'day-first' : monthFirst ? 'month-first' : null
}

/** Whether dots alone make the dates of a file day first, and no number above 12. */
export function isByDots(texts: readonly string[]): boolean {
  return !texts.some(text => isYearLast(text) && Number(YEAR_LAST.exec(text.trimStart())![1]) > 12)
}

/** Reads a date with or without a time of day, in any of the ways that platforms write them; null for other texts. */
export function writtenTime(text: string, order: DateOrder | null): WrittenTime | null {
  const turned = CLOCK_FIRST.exec(text)
  if (turned !== null) return writtenTime(`${turned[2]} ${turned[1]}`, order)
  const date = writtenDate(text, order)
  if (date === null) return null
  const rest = text.slice(date.length).trim()
  if (rest === '') return { wall: date.day, zone: '' }
  const clock = writtenClock(rest)
  if (clock === null) return null
  const zone = rest.slice(clock.length).trim()
  return zone === '' || ZONE.test(zone) || isAbbreviation(zone) ? { wall: date.day + clock.ms, zone } : null
}

function writtenDate(text: string, order: DateOrder | null): { day: number; length: number } | null {
  if (LETTER.test(text)) {
    const named = dateWithMonthName(text)
    if (named !== null) return dateOf(named.length, named.year, named.month, named.day)
  }
  const first = YEAR_FIRST.exec(text)
  if (first !== null) return dateOf(first[0].length, first[1]!, first[3]!, first[4]!)
  const last = YEAR_LAST.exec(text)
  if (last !== null) {
    const how = last[2] === '.' && last[4]!.length > SHORT_YEAR ? 'day-first' : order
    if (how === null) return null
    if (how === 'year-first' && last[4]!.length === SHORT_YEAR)
      return dateOf(last[0].length, fullYear(last[1]!), last[3]!, last[4]!)
    const [day, month] = how === 'day-first' ? [last[1]!, last[3]!] : [last[3]!, last[1]!]
    return dateOf(last[0].length, fullYear(last[4]!), month, day)
  }
  const compact = COMPACT.exec(text)
  return compact === null ? null : dateOf(compact[0].length, compact[1]!, compact[2]!, compact[3]!)
}

function dateOf(length: number, year: string, month: string, day: string): { day: number; length: number } | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return exists && Number(year) >= 1000 ? { day: date.getTime(), length } : null
}

function writtenClock(text: string): { ms: number; length: number } | null {
  const match = CLOCK.exec(text)
  if (match !== null) {
    const [all, hour, minute, second = '0', fraction = '', half] = match
    return clockOf(all.length, Number(hour), Number(minute), Number(second), Number(`0.${fraction || 0}`), half)
  }
  const hour = HOUR.exec(text)
  if (hour !== null) return clockOf(hour[0].length, Number(hour[1]), 0, 0, 0, hour[2])
  const compact = COMPACT_CLOCK.exec(text)
  if (compact === null) return null
  return clockOf(compact[0].length, Number(compact[1]), Number(compact[2]), Number(compact[3] ?? 0), 0, undefined)
}

/** `half` is AM or PM; without one the hours go to 23. */
function clockOf(
  length: number,
  hour: number,
  minute: number,
  second: number,
  fraction: number,
  half: string | undefined,
): { ms: number; length: number } | null {
  if (minute > 59 || second > 59 || hour > (half === undefined ? 23 : 12) || (half !== undefined && hour === 0))
    return null
  const hours = half === undefined ? hour : (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
  return { ms: ((hours * 60 + minute) * 60 + second) * 1000 + Math.floor(fraction * 1000 + 1e-6), length }
}
