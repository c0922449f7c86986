import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'

interface PaddedClocks {
  readonly clocks: readonly string[]
  readonly repairs: readonly string[]
}

const DIGITS = /^\d{1,6}$/
const HHMM = 4
const HHMMSS = 6
/** Whole days end late: by their hours, if those are hours; the same digits would be minutes of the first half hour. */
const LATE = 1200
const LEAST_DAYS = 2

const WRITE_ALL =
  'write all digits, as 000100 or 00:01:00; in a spreadsheet format the column as text before it is filled'

/**
 * Times of day beside their dates, such as 93000 and 0 for 09:30:00 and 00:00:00, with the zeros that a spreadsheet or data frame takes
 * from numbers. Numbers of up to four digits are hours and minutes where days prove it, else they are a problem.
 */
export function paddedClocks(
  dates: readonly string[],
  written: readonly string[],
  place: { readonly lines: readonly number[]; readonly name: string; readonly problems: ProblemList },
): PaddedClocks {
  const plain = written.map(text => text.trim())
  const filled = plain.filter(text => text !== '')
  const longest = Math.max(0, ...new Set(filled.map(text => text.length)))
  const isShort = (text: string) => text.length < HHMM || text.length === HHMMSS - 1
  if (!filled.every(text => DIGITS.test(text)) || !filled.some(text => isShort(text) && Number(text) > 0))
    return { clocks: written, repairs: [] }
  const width = longest > HHMM ? HHMMSS : HHMM
  const padded = plain.map(text => (text === '' ? text : text.padStart(width, '0')))
  if (!padded.every(isClock)) return { clocks: written, repairs: [] }
  if (width === HHMM && !areWholeDays(dates, plain)) {
    const row = plain.findIndex(text => isShort(text) && Number(text) > 0)
    const text = plain[row]!
    const message = `the time of day ${text} lost its leading zeros: ${clockOf(text, HHMM)} or ${clockOf(text, HHMMSS)}?`
    place.problems.add(place.lines[row]!, place.name, message, WRITE_ALL)
    place.problems.throwIfAny()
  }
  const count = plain.filter(text => text !== '' && text.length < width).length
  return {
    clocks: padded,
    repairs: [`${counted(count, 'time')} of day without leading zeros: read as ${width === HHMM ? 'HHMM' : 'HHMMSS'}`],
  }
}

function isClock(text: string): boolean {
  return text === '' || /^([01]\d|2[0-3])[0-5]\d([0-5]\d)?$/.test(text)
}

function clockOf(text: string, width: number): string {
  return text.padStart(width, '0').replace(/\d\d(?=\d)/g, '$&:')
}

/** Whether two days or more, and every one of them but the first and the last, go on past noon. */
function areWholeDays(dates: readonly string[], clocks: readonly string[]): boolean {
  const last = new Map<string, number>()
  for (const [row, date] of dates.entries()) {
    const day = date.trim()
    last.set(day, Math.max(last.get(day) ?? 0, Number(clocks[row])))
  }
  const late = [...last.values()].filter(value => value >= LATE).length
  return late >= LEAST_DAYS && late >= last.size - 2
}
