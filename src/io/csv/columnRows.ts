import type { CsvColumn } from './csvColumn.ts'
import { isoTime } from './isoTime.ts'
import { writeNumber } from './writeNumber.ts'

const PIECE_BYTES = 1 << 18
/** Rows that are looked at together for being like the one before. */
const AHEAD = 256
/** Rows whose cells are written together, column by column. */
const BLOCK = 64
const COMMA = 44
const LINE_FEED = 10
/** Place of a cell with its comma: no number and no time takes more letters. */
const CELL = 32
/** Bytes are copied so many at once, and may be read and written beyond the last. */
const WORD = 8

/**
 * The rows of a table without its header, as bytes in one place: those of a piece are good until the next is asked for.
 * @param ending bytes behind the last cell of each row
 */
export function* columnRows(
  columns: readonly CsvColumn[],
  ending = Uint8Array.of(LINE_FEED),
): Generator<Uint8Array<ArrayBuffer>> {
  const count = columns[0]?.values.length ?? 0
  const odd = columns.find(column => column.values.length !== count)
  if (odd !== undefined) throw new Error(`column ${odd.name} has ${odd.values.length} rows, not ${count}`)
  const writer = new RowWriter(columns, count, ending)
  for (let row = 0; row < count; row = writer.row) yield writer.nextPiece(row)
}

/** Writes pieces one after the other. What is as in the row before, as money without a position is, is not made text again. */
class RowWriter {
  /** The first that has not been written. */
  row = 0
  private readonly count: number
  private readonly ending: Uint8Array
  /** Bytes that one row may take. */
  private readonly widest: number
  private readonly kinds: readonly CsvColumn['kind'][]
  private readonly values: readonly ArrayLike<number>[]
  private readonly bytes: Uint8Array<ArrayBuffer>
  private readonly words: DataView
  /** Of each column, a cell that the row before has, and those of a block. */
  private readonly cells: Uint8Array<ArrayBuffer>
  private readonly cellWords: DataView
  /** Of each cell, with its comma. */
  private readonly lengths: Uint8Array
  /** Where the cells of a block lie, row by row. */
  private readonly places: Int32Array
  /** Of each column, what the row before has. */
  private readonly written: Float64Array

  constructor(columns: readonly CsvColumn[], count: number, ending: Uint8Array) {
    this.count = count
    this.ending = ending
    this.widest = columns.length * CELL + ending.length
    this.kinds = columns.map(({ kind }) => kind)
    this.values = columns.map(({ values }) => values)
    this.bytes = new Uint8Array(Math.min(Math.max(PIECE_BYTES, 4 * this.widest), count * this.widest) + WORD)
    this.words = new DataView(this.bytes.buffer)
    this.cells = new Uint8Array(columns.length * (1 + BLOCK) * CELL + WORD)
    this.cellWords = new DataView(this.cells.buffer)
    this.lengths = new Uint8Array(columns.length * (1 + BLOCK))
    this.places = new Int32Array(columns.length * BLOCK)
    this.written = new Float64Array(columns.length).fill(Number.NaN)
  }

  /** The bytes of the rows from one on, as many as there is room for. */
  nextPiece(first: number): Uint8Array<ArrayBuffer> {
    const { count, widest } = this
    const size = this.bytes.length - WORD
    let at = 0
    let row = first
    while (row < count && at + widest <= size) {
      const most = Math.min(count - row, Math.floor((size - at) / widest))
      const alike = this.rowsAlike(row, Math.min(AHEAD, most))
      const block = Math.min(BLOCK, most)
      at = alike > 0 ? this.repeat(row, alike, at) : this.write(row, block, at)
      row += alike > 0 ? alike : block
    }
    this.row = row
    return this.bytes.subarray(0, at)
  }

  /** How many rows from one on, up to so many, are as the row before them but for the time of the day. */
  private rowsAlike(row: number, most: number): number {
    let end = row === 0 ? row : row + most
    for (let k = 0; k < this.values.length && end > row; k++) {
      const [values, value] = [this.values[k]!, this.written[k]!]
      end = this.kinds[k] === 'time' ? sameDayUntil(values, value, row, end) : sameUntil(values, value, row, end)
    }
    return end - row
  }

  /** Writes so many rows that are as the one before but for the time of the day, and gives the place behind them. */
  private repeat(row: number, count: number, start: number): number {
    const { bytes, kinds, values, written, lengths } = this
    for (let k = 0; k < kinds.length; k++) this.places[k] = k * (1 + BLOCK) * CELL
    const length = this.joinCells(1, start) - start
    const end = start + count * length
    for (let at = start + length; at < end; at += at - start)
      bytes.copyWithin(at, start, Math.min(at, start + end - at))
    let clock = start - 1
    for (let k = 0; k < kinds.length; k++) {
      clock += lengths[k * (1 + BLOCK)]!
      if (kinds[k] !== 'time') continue
      for (let r = 0; r < count; r++) writeClock(bytes, clock + r * length, values[k]![row + r]!)
      written[k] = values[k]![row + count - 1]!
    }
    return end
  }

  /** Writes so many rows, and gives the place behind them. */
  private write(row: number, count: number, start: number): number {
    for (let k = 0; k < this.kinds.length; k++) {
      if (this.kinds[k] === 'number') this.makeNumbers(k, row, count)
      else this.makeTexts(k, row, count)
    }
    const end = this.joinCells(count, start)
    for (let k = 0; k < this.kinds.length; k++) this.keepCell(k, this.places[(count - 1) * this.kinds.length + k]!)
    return end
  }

  /** Makes the cells of one column of numbers, those that differ from the row before. */
  private makeNumbers(k: number, row: number, count: number): void {
    const { cells, lengths, places } = this
    const values = this.values[k]!
    const width = this.kinds.length
    let value = this.written[k]!
    let cell = k * (1 + BLOCK) * CELL
    for (let r = 0; r < count; r++) {
      const next = values[row + r]!
      if (next !== value) {
        value = next
        cell = (k * (1 + BLOCK) + 1 + r) * CELL
        const end = writeNumber(value, cells, cell)
        if (end < 0) this.makeText(Number.isFinite(value) ? String(value) : '', cell)
        else {
          cells[end] = COMMA
          lengths[cell / CELL] = end + 1 - cell
        }
      }
      places[r * width + k] = cell
    }
    this.written[k] = value
  }

  /** Makes the cells of a column of times or flags; times of the same day differ in the time of the day alone. */
  private makeTexts(k: number, row: number, count: number): void {
    const { cells, lengths, places } = this
    const values = this.values[k]!
    const isTime = this.kinds[k] === 'time'
    let value = this.written[k]!
    let cell = k * (1 + BLOCK) * CELL
    for (let r = 0; r < count; r++) {
      const next = values[row + r]!
      if (next !== value) {
        const before = cell
        cell = (k * (1 + BLOCK) + 1 + r) * CELL
        if (isTime && sameDay(next, value)) {
          const length = lengths[before / CELL]!
          this.cells.copyWithin(cell, before, before + length)
          lengths[cell / CELL] = length
          writeClock(cells, cell + length - 1, next)
        } else this.makeText(isTime ? isoTime(next) : next === 0 ? 'false' : 'true', cell)
        value = next
      }
      places[r * this.kinds.length + k] = cell
    }
    this.written[k] = value
  }

  private makeText(text: string, cell: number): void {
    const { cells, lengths } = this
    for (let c = 0; c < text.length; c++) cells[cell + c] = text.charCodeAt(c)
    cells[cell + text.length] = COMMA
    lengths[cell / CELL] = text.length + 1
  }

  /** Puts the cells of some rows side by side. Text has no byte above 127, so no word is a NaN, whose bits might not stay. */
  private joinCells(count: number, start: number): number {
    const { bytes, words, cellWords, lengths, places, ending } = this
    const width = this.kinds.length
    let at = start
    for (let place = 0; place < count * width; ) {
      for (let k = 0; k < width; k++) {
        const cell = places[place++]!
        const length = lengths[cell / CELL]!
        for (let c = 0; c < length; c += WORD) words.setFloat64(at + c, cellWords.getFloat64(cell + c, true), true)
        at += length
      }
      // In the place of the last comma.
      bytes.set(ending, at - 1)
      at += ending.length - 1
    }
    return at
  }

  /** Keeps a cell as that of the row before. */
  private keepCell(k: number, cell: number): void {
    const kept = k * (1 + BLOCK) * CELL
    this.cells.copyWithin(kept, cell, cell + CELL)
    this.lengths[kept / CELL] = this.lengths[cell / CELL]!
  }
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
