import { isoTime } from './isoTime.ts'

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
const COMMA = 44
const LINE_FEED = 10

/** The rows of a table without its header, as bytes in one place: those of a piece are good until the next is asked for. */
export function* columnRows(columns: readonly CsvColumn[]): Generator<Uint8Array<ArrayBuffer>> {
  const count = columns[0]?.values.length ?? 0
  const odd = columns.find(column => column.values.length !== count)
  if (odd !== undefined) throw new Error(`column ${odd.name} has ${odd.values.length} rows, not ${count}`)
  const cells = columns.map(column => new CsvCell(column.kind))
  const widest = columns.length * (LONGEST_CELL + 1)
  const size = Math.min(Math.max(PIECE_BYTES, widest), Math.max(1, count) * widest)
  const piece = new Uint8Array(size)
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + widest > size) {
      yield piece.subarray(0, at)
      at = 0
    }
    for (let k = 0; k < cells.length; k++) {
      const cell = cells[k]!
      cell.take(columns[k]!.values[i]!, k === 0 ? null : cells[k - 1]!)
      const { bytes, length } = cell
      for (let c = 0; c < length; c++) piece[at++] = bytes[c]!
      piece[at++] = COMMA
    }
    piece[at - 1] = LINE_FEED
  }
  if (at > 0) yield piece.subarray(0, at)
}

/** No number and no time takes more letters. */
const LONGEST_CELL = 27

/** A cell of a column from row to row: what changes seldom, as money without a position does, is written once. */
class CsvCell {
  readonly bytes = new Uint8Array(LONGEST_CELL)
  length = 0
  private readonly kind: CsvColumn['kind']
  private written = Number.NaN

  constructor(kind: CsvColumn['kind']) {
    this.kind = kind
  }

  /** @param before the cell before it in the row, which may hold the same already */
  take(value: number, before: CsvCell | null): void {
    if (value === this.written) return
    if (before !== null && before.written === value && before.kind === this.kind) this.copy(before)
    else if (this.kind === 'time' && sameDay(value, this.written)) writeClock(this.bytes, this.length, value)
    else this.write(textOf(this.kind, value))
    this.written = value
  }

  private copy({ bytes, length }: CsvCell): void {
    for (let c = 0; c < length; c++) this.bytes[c] = bytes[c]!
    this.length = length
  }

  private write(text: string): void {
    for (let c = 0; c < text.length; c++) this.bytes[c] = text.charCodeAt(c)
    this.length = text.length
  }
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

/** Writes the time of day over that of another moment of the same day. */
function writeClock(bytes: Uint8Array, length: number, ms: number): void {
  const rest = Math.floor(ms - Math.floor(ms / DAY_MS) * DAY_MS)
  writeTwo(bytes, length - HOURS, Math.floor(rest / 3_600_000))
  writeTwo(bytes, length - MINUTES, Math.floor(rest / 60_000) % 60)
  writeTwo(bytes, length - SECONDS, Math.floor(rest / 1000) % 60)
  const millis = rest % 1000
  bytes[length - MILLIS] = ZERO + Math.floor(millis / 100)
  writeTwo(bytes, length - MILLIS + 1, millis % 100)
}

function writeTwo(bytes: Uint8Array, at: number, number: number): void {
  bytes[at] = ZERO + Math.floor(number / 10)
  bytes[at + 1] = ZERO + (number % 10)
}
