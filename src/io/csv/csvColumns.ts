import { isoTime } from './isoTime.ts'
import { writeNumber } from './writeNumber.ts'

/**
 * A column of a large table. Numbers are written unrounded, NaN and infinities as empty cells; times (UTC epoch
 * milliseconds) as ISO 8601; flags (0 or 1) as false or true.
 */
export interface CsvColumn {
  readonly name: string
  readonly kind: 'number' | 'time' | 'flag'
  readonly values: ArrayLike<number>
}

/**
 * A CSV table of numbers, millions of rows a second, in pieces, each of which is good until the next is asked for. Throws
 * where columns differ in length.
 */
export function* csvColumns(columns: readonly CsvColumn[]): Generator<string | Uint8Array> {
  yield csvHeader(columns.map(column => column.name))
  yield* columnRows(columns)
}

/** The same as one text. */
export function csvText(columns: readonly CsvColumn[]): string {
  const decoder = new TextDecoder()
  return Array.from(csvColumns(columns), piece => (typeof piece === 'string' ? piece : decoder.decode(piece))).join('')
}

/** The first line of a table whose names need no quotes. */
export function csvHeader(names: readonly string[]): string {
  return `${names.join(',')}\n`
}

const PIECE_BYTES = 1 << 18
/** Rows that are looked at together for being like the one before. */
const AHEAD = 256
const COMMA = 44
const LINE_FEED = 10
/** No number and no time takes more letters. */
const LONGEST_CELL = 27
/** Bytes are copied so many at once, and may be read and written beyond the last. */
const WORD = 8

/** The rows of a table without its header, as bytes in one place: those of a piece are good until the next is asked for. */
function* columnRows(columns: readonly CsvColumn[]): Generator<Uint8Array<ArrayBuffer>> {
  const count = columns[0]?.values.length ?? 0
  const odd = columns.find(column => column.values.length !== count)
  if (odd !== undefined) throw new Error(`column ${odd.name} has ${odd.values.length} rows, not ${count}`)
  const widest = columns.length * (LONGEST_CELL + 1)
  // The row before the first of a piece lies at the end of the place, out of the way.
  const size = Math.min(Math.max(PIECE_BYTES, 4 * widest), Math.max(1, count) * widest)
  const writer = new RowWriter(columns, new Uint8Array(size + WORD))
  let at = 0
  let i = 0
  while (i < count) {
    if (at + widest > size) {
      yield writer.bytes.subarray(0, at)
      at = 0
    }
    const alike = writer.rowsAlike(i, Math.min(AHEAD, count - i, Math.floor((size - at) / widest)))
    at = alike > 0 ? writer.repeat(i, alike, at) : writer.write(i, at)
    i += Math.max(alike, 1)
  }
  if (at > 0) yield writer.bytes.subarray(0, at)
}

/** Writes rows one after the other. What is as in the row before, as money without a position is, is copied from there. */
class RowWriter {
  readonly bytes: Uint8Array<ArrayBuffer>
  private readonly words: DataView
  private readonly kinds: readonly CsvColumn['kind'][]
  private readonly values: readonly ArrayLike<number>[]
  /** Of each column, what the row before has. */
  private readonly written: Float64Array
  /** Where each cell ends, behind its comma, from the start of its row; of the row before, and of the present one. */
  private endsBefore: Int32Array
  private ends: Int32Array
  private rowBefore = 0
  /** Behind the row before. */
  private endBefore = 0

  constructor(columns: readonly CsvColumn[], bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes
    this.words = new DataView(bytes.buffer)
    this.kinds = columns.map(({ kind }) => kind)
    this.values = columns.map(({ values }) => values)
    this.written = new Float64Array(columns.length).fill(Number.NaN)
    this.endsBefore = new Int32Array(columns.length)
    this.ends = new Int32Array(columns.length)
  }

  /** How many rows from one on, up to so many, are as the row before them but for the time of the day. */
  rowsAlike(row: number, most: number): number {
    let end = row === 0 ? row : row + most
    for (let k = 0; k < this.values.length && end > row; k++) {
      const [values, value] = [this.values[k]!, this.written[k]!]
      end = this.kinds[k] === 'time' ? sameDayUntil(values, value, row, end) : sameUntil(values, value, row, end)
    }
    return end - row
  }

  /** Writes so many rows that are as the one before but for the time of the day, and gives the place behind them. */
  repeat(row: number, count: number, start: number): number {
    const { bytes, kinds, values, written, endsBefore } = this
    const length = this.endBefore - this.rowBefore
    const end = start + count * length
    bytes.copyWithin(start, this.rowBefore, this.endBefore)
    for (let at = start + length; at < end; at += at - start)
      bytes.copyWithin(at, start, Math.min(at, start + end - at))
    for (let k = 0; k < kinds.length; k++) {
      if (kinds[k] !== 'time') continue
      const clock = start + endsBefore[k]! - 1
      for (let r = 0; r < count; r++) writeClock(bytes, clock + r * length, values[k]![row + r]!)
      written[k] = values[k]![row + count - 1]!
    }
    this.rowBefore = end - length
    this.endBefore = end
    return end
  }

  /** Writes a row, and gives the place behind it. */
  write(row: number, start: number): number {
    const { values, kinds, written } = this
    let at = start
    let staying = 0
    for (let k = 0; k < values.length; k++) {
      const value = values[k]![row]!
      if (value === written[k] || (kinds[k] === 'time' && sameDay(value, written[k]!))) continue
      at = this.copyCells(staying, k, row, start, at)
      at = this.writeCell(k, value, start, at)
      staying = k + 1
    }
    at = this.copyCells(staying, values.length, row, start, at)
    this.bytes[at - 1] = LINE_FEED
    this.rowBefore = start
    this.endBefore = at
    const free = this.endsBefore
    this.endsBefore = this.ends
    this.ends = free
    return at
  }

  /** Copies the cells of some columns from the row before, their times with another time of the day. */
  private copyCells(from: number, to: number, row: number, start: number, at: number): number {
    if (from === to) return at
    const { kinds, values, written, endsBefore, ends } = this
    const startBefore = from === 0 ? 0 : endsBefore[from - 1]!
    const length = endsBefore[to - 1]! - startBefore
    this.copy(this.rowBefore + startBefore, at, length)
    const moved = at - start - startBefore
    for (let k = from; k < to; k++) {
      ends[k] = endsBefore[k]! + moved
      if (kinds[k] !== 'time') continue
      written[k] = values[k]![row]!
      writeClock(this.bytes, start + ends[k]! - 1, written[k]!)
    }
    this.bytes[at + length - 1] = COMMA
    return at + length
  }

  /** Writes the cell of one column, or copies that beside it, which may hold the same. */
  private writeCell(k: number, value: number, start: number, at: number): number {
    const { bytes, kinds, written, ends } = this
    const before = k === 0 ? 0 : ends[k - 1]!
    let end = at
    if (k > 0 && value === written[k - 1] && kinds[k] === kinds[k - 1]) {
      const length = before - (k === 1 ? 0 : ends[k - 2]!)
      this.copy(at - length, at, length)
      end += length
    } else {
      const written = kinds[k] === 'number' ? writeNumber(value, bytes, end) : -1
      end = written < 0 ? writeText(textOf(kinds[k]!, value), bytes, end) : written
      bytes[end++] = COMMA
    }
    written[k] = value
    ends[k] = end - start
    return end
  }

  /** Copies whole words. Text has no byte above 127, so none of them is a NaN, whose bits might not stay. */
  private copy(from: number, to: number, length: number): void {
    const { words } = this
    for (let c = 0; c < length; c += WORD) words.setFloat64(to + c, words.getFloat64(from + c, true), true)
  }
}

function writeText(text: string, bytes: Uint8Array, start: number): number {
  for (let c = 0; c < text.length; c++) bytes[start + c] = text.charCodeAt(c)
  return start + text.length
}

function textOf(kind: CsvColumn['kind'], value: number): string {
  if (kind === 'time') return isoTime(value)
  if (kind === 'flag') return value === 0 ? 'false' : 'true'
  return Number.isFinite(value) ? String(value) : ''
}

const DAY_MS = 86_400_000
const ZERO = 48
/** Of `00:00:00.000Z`, from the end: the places of its two-digit numbers and of its milliseconds. */
const [HOURS, MINUTES, SECONDS, MILLIS] = [13, 10, 7, 4] as const

function sameDay(ms: number, other: number): boolean {
  return Math.floor(ms / DAY_MS) === Math.floor(other / DAY_MS)
}

function sameUntil(values: ArrayLike<number>, value: number, from: number, end: number): number {
  for (let i = from; i < end; i++) if (values[i] !== value) return i
  return end
}

function sameDayUntil(values: ArrayLike<number>, value: number, from: number, end: number): number {
  const day = Math.floor(value / DAY_MS) * DAY_MS
  for (let i = from; i < end; i++) if (!(values[i]! >= day && values[i]! < day + DAY_MS)) return i
  return end
}

/** Writes the time of day over that of another moment of the same day. Whole numbers of 32 bits are divided fastest. */
function writeClock(bytes: Uint8Array, end: number, ms: number): void {
  const rest = (ms - Math.floor(ms / DAY_MS) * DAY_MS) | 0
  const seconds = (rest / 1000) | 0
  const minutes = (seconds / 60) | 0
  const hours = (minutes / 60) | 0
  const millis = rest - 1000 * seconds
  const hundreds = (millis / 100) | 0
  writeTwo(bytes, end - HOURS, hours)
  writeTwo(bytes, end - MINUTES, minutes - 60 * hours)
  writeTwo(bytes, end - SECONDS, seconds - 60 * minutes)
  bytes[end - MILLIS] = ZERO + hundreds
  writeTwo(bytes, end - MILLIS + 1, millis - 100 * hundreds)
}

function writeTwo(bytes: Uint8Array, at: number, number: number): void {
  const tens = (number / 10) | 0
  bytes[at] = ZERO + tens
  bytes[at + 1] = ZERO + number - 10 * tens
}
