import { InputError } from '../../scenario/problem.ts'
import { fileProblem } from '../files/inputError.ts'
import { unmatchedQuotes } from './brokenCsv.ts'

const LONGEST_ROW = 65_536
const LONGEST_CELL = 8192

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const QUOTE = 34

/**
 * Throws InputError where a row, or a cell of it, has more bytes than anybody writes: the CSV parser keeps a row
 * whole, and looks at it again with every piece of the file that it gets.
 */
export function refuseLongRows(file: string, bytes: Uint8Array, delimiter: string): void {
  const found = firstLong(bytes, delimiter.charCodeAt(0))
  if (found === null) return
  const quotes = unmatchedQuotes(file, bytes, delimiter)
  if (quotes !== null) throw quotes
  const { line, what, most } = found
  throw new InputError([fileProblem(file, `${what} has more than ${most} bytes; allowed: at most so many`, { line })])
}

interface LongPart {
  readonly line: number
  readonly what: 'the row' | 'a cell'
  readonly most: number
}

function firstLong(bytes: Uint8Array, delimiter: number): LongPart | null {
  if (!bytes.includes(QUOTE) && !hasLongLine(bytes)) return null
  let line = 1
  let rowLine = 1
  let row = 0
  let cell = 0
  let quoted = false
  for (let p = 0; p < bytes.length; p++) {
    const byte = bytes[p]!
    if (byte === LINE_FEED) line++
    if (byte === QUOTE) {
      if (quoted && bytes[p + 1] === QUOTE) p++
      else quoted = !quoted && p === cell
    }
    if (!quoted && (byte === LINE_FEED || byte === CARRIAGE_RETURN)) {
      row = p + 1
      cell = p + 1
      rowLine = line
    } else if (!quoted && byte === delimiter) cell = p + 1
    if (p - cell >= LONGEST_CELL) return { line: rowLine, what: 'a cell', most: LONGEST_CELL }
    if (p - row >= LONGEST_ROW) return { line: rowLine, what: 'the row', most: LONGEST_ROW }
  }
  return null
}

/** Whether any line is so long that a cell of it could be: looked back for its end from where it must have ended. */
export function hasLongLine(bytes: Uint8Array): boolean {
  let start = 0
  while (bytes.length - start > LONGEST_CELL) {
    const feed = bytes.lastIndexOf(LINE_FEED, start + LONGEST_CELL)
    if (feed < start) return true
    start = feed + 1
  }
  return false
}
