import { cellNumber, isEmptyNumber } from '../columns/cellNumber.ts'
import type { Columns } from '../columns/columns.ts'
import type { Layout, TimeColumn } from '../columns/layout.ts'
import { tellBarsApart } from '../columns/repeatedHours.ts'
import type { StampReader } from '../columns/stampReader.ts'
import type { CsvDialect } from './csvDialect.ts'

/** A layout whose rows have times. */
export type TimedLayout = Layout & { readonly time: TimeColumn }

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const QUOTE = 34
const ZERO = 48

/** Up to 15 digits and powers of ten up to 22 are exact, so one division rounds as a full parser does. */
const EXACT_DIGITS = 15
const LONGEST_NUMBER = 100
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, n) => 10 ** n)

const TIME = -1
const IGNORED = -2

/**
 * Reads a table straight from its bytes, millions of rows a second. Knows cells in quotes without quotes in them, and reports no problems: null at
 * the first row that is not exactly as the layout says, for `parseTable` to read or to explain. `start` is the first
 * byte of the data.
 */
export function scanTable(
  bytes: Uint8Array,
  start: number,
  layout: TimedLayout,
  dialect: CsvDialect,
  stamps: StampReader,
): ScannedRows | null {
  const end = endOfData(bytes, bytes.length)
  const scan = new TableScan(layout, dialect, stamps, estimateRows(bytes, start, end))
  return scan.read(bytes, start, end) ? scan.rows() : null
}

export type ScannedRows = Pick<Columns, 'rows' | 'time' | 'numbers'>

/** Rows that are read in pieces of whole lines. */
export class TableScan {
  readonly #layout: TimedLayout
  readonly #dialect: CsvDialect
  readonly #stamps: StampReader
  #time: Float64Array<ArrayBuffer>
  #numbers: Float64Array<ArrayBuffer>[]
  readonly #repeats = new Map<number, number>()
  #row = 0

  /** `capacity`: about how many rows there are. */
  constructor(layout: TimedLayout, dialect: CsvDialect, stamps: StampReader, capacity: number) {
    this.#layout = layout
    this.#dialect = dialect
    this.#stamps = stamps
    this.#time = new Float64Array(capacity)
    this.#numbers = layout.numbers.map(() => new Float64Array(capacity))
  }

  /** What was read. */
  rows(): ScannedRows {
    const row = this.#row
    const time = fitted(this.#time, row)
    tellBarsApart(time, this.#repeats, null)
    return { rows: row, time, numbers: this.#numbers.map(column => fitted(column, row)) }
  }

  /** Reads the lines from `start` to `end`, the last of which needs no line feed; false at the first row that is not as the layout says. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const layout = this.#layout
    const stamps = this.#stamps
    const { width } = layout
    const delimiter = this.#dialect.delimiter.charCodeAt(0)
    const mark = this.#dialect.mark
    const roles = rolesOf(layout)
    const perUnit = layout.numbers.map(({ per }) => per)
    const twoCells = layout.time.cells === 2
    let time = this.#time
    let numbers = this.#numbers
    const hasQuotes = bytes.subarray(start, end).includes(QUOTE)
    let row = this.#row
    let p = start
    while (p < end) {
      if (row === time.length) {
        time = this.#time = grown(time)
        numbers = this.#numbers = numbers.map(grown)
      }
      for (let column = 0; column < width; column++) {
        const role = roles[column]!
        const cell = p
        if (bytes[p] === QUOTE) {
          this.#row = row
          p = this.#quoted(bytes, p, end, role)
          if (p < 0) return false
        } else if (role >= 0) {
          let mantissa = 0
          let digits = 0
          let markAt = -1
          let byte = 0
          for (; p < end; p++) {
            byte = bytes[p]!
            const digit = byte - ZERO
            if (digit >= 0 && digit <= 9) {
              mantissa = mantissa * 10 + digit
              digits++
            } else if (byte === mark && markAt < 0) markAt = p
            else break
          }
          const plain = p === end || byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN
          if (plain && digits > 0 && digits <= EXACT_DIGITS) {
            numbers[role]![row] = markAt < 0 ? mantissa : mantissa / POWERS_OF_TEN[p - markAt - 1]!
          } else {
            p = endOfCell(bytes, p, end, delimiter)
            if (p - cell > LONGEST_NUMBER) return false
            const text = String.fromCharCode(...bytes.subarray(cell, p))
            const value = cellNumber(text, mark)
            if (Number.isNaN(value) && !(layout.numbers[role]!.mayBeEmpty && isEmptyNumber(text))) return false
            numbers[role]![row] = value
          }
          if (perUnit[role] !== 1) numbers[role]![row]! /= perUnit[role]!
        } else {
          p = endOfCell(bytes, p, end, delimiter)
          // A quote inside a cell means one thing to one parser, and another to others.
          if (hasQuotes && role === IGNORED && bytes.subarray(cell, p).includes(QUOTE)) return false
          if (role === TIME) {
            if (twoCells) {
              if (p >= end || bytes[p] !== delimiter) return false
              p = endOfCell(bytes, p + 1, end, delimiter)
              column++
            }
            const stamp = stamps.read(bytes, cell, p)
            if (Number.isNaN(stamp)) return false
            time[row] = stamp
            if (stamps.later > stamp) this.#repeats.set(row, stamps.later)
          }
        }
        if (column < width - 1) {
          if (p >= end || bytes[p] !== delimiter) return false
          p++
        }
      }
      if (p < end && bytes[p] === CARRIAGE_RETURN) p++
      if (p < end && bytes[p] !== LINE_FEED) return false
      p++
      row++
    }
    this.#row = row
    return true
  }

  /** Reads a cell that is quoted from end to end, and gives where it ends; -1 where it is another, or not as the layout says. */
  #quoted(bytes: Uint8Array, start: number, end: number, role: number): number {
    const close = closingQuote(bytes, start + 1, end, this.#dialect.delimiter.charCodeAt(0))
    if (close < 0 || role === IGNORED) return close < 0 ? -1 : close + 1
    if (role === TIME) {
      const stamp = this.#layout.time.cells === 2 ? Number.NaN : this.#stamps.read(bytes, start + 1, close)
      this.#time[this.#row] = stamp
      if (this.#stamps.later > stamp) this.#repeats.set(this.#row, this.#stamps.later)
      return Number.isNaN(stamp) ? -1 : close + 1
    }
    if (close - start > LONGEST_NUMBER) return -1
    const column = this.#layout.numbers[role]!
    const text = String.fromCharCode(...bytes.subarray(start + 1, close))
    const value = cellNumber(text, this.#dialect.mark)
    if (Number.isNaN(value) && !(column.mayBeEmpty && isEmptyNumber(text))) return -1
    this.#numbers[role]![this.#row] = column.per === 1 ? value : value / column.per
    return close + 1
  }
}

/** The quote that ends a cell; -1 where there is none, or a quote or a line break inside it. */
function closingQuote(bytes: Uint8Array, start: number, end: number, delimiter: number): number {
  let p = start
  while (p < end && bytes[p] !== QUOTE && bytes[p] !== LINE_FEED) p++
  if (p >= end || bytes[p] !== QUOTE) return -1
  const next = bytes[p + 1]
  return p + 1 === end || next === delimiter || next === LINE_FEED || next === CARRIAGE_RETURN ? p : -1
}

function rolesOf(layout: TimedLayout): Int32Array {
  const roles = new Int32Array(layout.width).fill(IGNORED)
  roles[layout.time.column] = TIME
  for (const [k, { column }] of layout.numbers.entries()) roles[column] = k
  return roles
}

function endOfCell(bytes: Uint8Array, p: number, end: number, delimiter: number): number {
  while (p < end) {
    const byte = bytes[p]!
    if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break
    p++
  }
  return p
}

/** Where the lines before `end` end: blank ones at the end of a file are no rows. */
export function endOfData(bytes: Uint8Array, end: number): number {
  let last = end
  while (last > 0 && (bytes[last - 1] === LINE_FEED || bytes[last - 1] === CARRIAGE_RETURN)) last--
  return last
}

/** Rows of a file whose lines are about as long as its first one. */
function estimateRows(bytes: Uint8Array, start: number, end: number): number {
  const feed = bytes.indexOf(LINE_FEED, start)
  const length = feed < 0 ? end - start : feed - start + 1
  return Math.max(16, Math.ceil(((end - start) / Math.max(length, 1)) * 1.1))
}

function grown(column: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(column.length * 2)
  larger.set(column)
  return larger
}

/** How much room behind the rows is not worth a copy of them. */
const ROOM = 1.05

function fitted(column: Float64Array<ArrayBuffer>, rows: number): Float64Array<ArrayBuffer> {
  return column.length > rows * ROOM ? column.slice(0, rows) : column.subarray(0, rows)
}
