import { InputError } from '../../scenario/problem.ts'
import { fileProblem } from '../files/inputError.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SPACE = 32
const QUOTE = 34

/** The InputError for a file that the CSV parser gave up on: quotes that do not match. */
export function brokenCsv(file: string, bytes: Uint8Array, delimiter: string): InputError {
  return brokenQuotes(file, brokenQuoteLine(bytes, delimiter.charCodeAt(0)))
}

/** The InputError for quotes that do not match, at the line of the first; null where they all do. */
export function unmatchedQuotes(file: string, bytes: Uint8Array, delimiter: string): InputError | null {
  const line = brokenQuoteLine(bytes, delimiter.charCodeAt(0))
  return line === null ? null : brokenQuotes(file, line)
}

function brokenQuotes(file: string, line: number | null): InputError {
  const hint = 'a quoted cell ends with one quote before the next delimiter; a quote inside it is written twice'
  return new InputError([fileProblem(file, 'the quotes of a cell do not match', { line, hint })])
}

/** Line of the first quoted cell that is never closed, or is followed by more text; null where all quotes match. */
function brokenQuoteLine(bytes: Uint8Array, delimiter: number): number | null {
  let line = 1
  let openedOn: number | null = null
  let cellStarts = true
  for (let p = 0; p < bytes.length; p++) {
    const byte = bytes[p]!
    if (byte === LINE_FEED) line++
    if (openedOn !== null) {
      if (byte !== QUOTE) continue
      const next = bytes[p + 1]
      if (next === QUOTE) {
        p++
        continue
      }
      const ends = [undefined, delimiter, LINE_FEED, CARRIAGE_RETURN, SPACE].includes(next)
      if (!ends) return openedOn
      openedOn = null
    } else if (cellStarts && byte === QUOTE) openedOn = line
    cellStarts = byte === delimiter || byte === LINE_FEED || (cellStarts && byte === SPACE)
  }
  return openedOn
}
