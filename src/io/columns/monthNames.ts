/** The parts of a date whose month is a word, as digits, and how much of the text it takes. */
export interface NamedDate {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly length: number
}

/** By month, English and German, whole and short. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'jän', 'jänner'],
  ['feb', 'february', 'februar'],
  ['mar', 'march', 'mär', 'mrz', 'märz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october', 'okt', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december', 'dez', 'dezember'],
]

const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? +)?'
const MONTH = '([a-zä]{3,9})\\.?'
const END = '(?:,? +|$)'
/** Jan 02, 2024 */
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH} +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})${END}`, 'i')
/** 2 Jan 2024, 02-Jan-24, 02. Januar 2024 */
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})\\.?([ /-]) *${MONTH},?\\2 *(\\d{4}|\\d{2})${END}`, 'i')
/** 2024-Jan-02 */
const YEAR_FIRST = new RegExp(`^(\\d{4})([ /-])${MONTH}\\2(\\d{1,2})${END}`, 'i')
/** Years of two digits up to this are of this century, as spreadsheets read them. */
const LAST_OF_CENTURY = 49

/** A year as four digits. */
export function fullYear(year: string): string {
  if (year.length > 2) return year
  return Number(year) <= LAST_OF_CENTURY ? `20${year}` : `19${year}`
}

/** The date that a text begins with, where its month is a name: then no order of its numbers is open. Null for other texts. */
export function dateWithMonthName(text: string): NamedDate | null {
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null) return named(monthFirst[0].length, monthFirst[3]!, monthFirst[1]!, monthFirst[2]!)
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return named(dayFirst[0].length, dayFirst[4]!, dayFirst[3]!, dayFirst[1]!)
  const yearFirst = YEAR_FIRST.exec(text)
  return yearFirst === null ? null : named(yearFirst[0].length, yearFirst[1]!, yearFirst[3]!, yearFirst[4]!)
}

/** Where the year of two digits stands in a date whose month is a name; null for other texts. */
export function shortYearAt(text: string): number | null {
  const match = DAY_FIRST.exec(text)
  const year = match?.[4]
  return match === null || year!.length > 2 ? null : match[0].lastIndexOf(year!)
}

/** Whether a word, in small letters, is the name of a month. */
export function isMonthName(word: string): boolean {
  return MONTHS.some(names => names.includes(word))
}

function named(length: number, year: string, word: string, day: string): NamedDate | null {
  const month = MONTHS.findIndex(names => names.includes(word.toLowerCase())) + 1
  if (month === 0) return null
  return { year: fullYear(year), month: String(month), day, length }
}
