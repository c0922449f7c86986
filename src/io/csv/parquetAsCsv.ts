import type { AsyncBuffer, DecodedArray, FileMetaData, SchemaElement } from 'hyparquet'
import { inputError } from '../files/inputError.ts'
import { isoTime } from './isoTime.ts'

const SIGNATURE = [0x50, 0x41, 0x52, 0x31]
/** What pandas calls an index without a name; it stands first in a CSV file, and last here. */
const INDEX = /^__index_level_\d+__$/
/** No table of bars or trades packs its rows closer than this. */
const MOST_ROWS_A_BYTE = 4096

export function isParquet(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte)
}

/**
 * The rows of a Parquet file as CSV, with the names of its columns first: times as ISO 8601, with their zone where the
 * file gives one. The library is loaded only here. Throws InputError where the file is damaged.
 */
export async function parquetAsCsv(file: string, bytes: Uint8Array): Promise<Uint8Array> {
  const { parquetMetadata, parquetRead, parquetSchema } = await import('hyparquet')
  const { compressors } = await import('hyparquet-compressors')
  try {
    const metadata = parquetMetadata(bytes)
    refuseTooMany(metadata, bytes.length)
    const elements = parquetSchema(metadata).children.map(({ element }) => element)
    const order = elements.toSorted((a, b) => Number(INDEX.test(b.name)) - Number(INDEX.test(a.name)))
    const pieces: Buffer[] = [Buffer.from(`${order.map(({ name }) => cell(INDEX.test(name) ? '' : name)).join(',')}\n`)]
    let rowStart = 0
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(num_rows)
      const columns = new Map<string, DecodedArray>()
      const onChunk = ({ columnName, columnData }: { columnName: string; columnData: DecodedArray }) => {
        columns.set(columnName, columnData)
      }
      await parquetRead({ file: asBuffer(bytes), metadata, compressors, parsers: PARSERS, rowStart, rowEnd, onChunk })
      const written = order.map(element => ({ values: columns.get(element.name)!, write: writerOf(element) }))
      pieces.push(...rowsText(written, rowEnd - rowStart))
      rowStart = rowEnd
    }
    return Buffer.concat(pieces)
  } catch (error) {
    if (error instanceof TooManyRows) throw inputError(file, error.message, HINT)
    throw inputError(file, 'the Parquet file is damaged, or written in an unusual way', HINT)
  }
}

const HINT = 'write it again, or give it as CSV'

class TooManyRows extends Error {}

function refuseTooMany({ row_groups }: FileMetaData, bytes: number): void {
  const rows = row_groups.reduce((sum, { num_rows }) => sum + Number(num_rows), 0)
  if (rows <= MOST_ROWS_A_BYTE * bytes) return
  throw new TooManyRows(`the Parquet file says that it has ${rows} rows in ${bytes} bytes`)
}

/** A slice of a Node buffer would be a view on all of it. */
function asBuffer({ buffer, byteOffset, length }: Uint8Array): AsyncBuffer {
  const own = new Uint8Array(buffer, byteOffset, length)
  return { byteLength: length, slice: (start, end) => own.slice(start, end).buffer as ArrayBuffer }
}

const DAY_MS = 86_400_000
/** Times as epoch milliseconds. */
const PARSERS = {
  timestampFromMilliseconds: (ms: bigint) => Number(ms),
  timestampFromMicroseconds: (us: bigint) => Math.floor(Number(us) / 1000),
  timestampFromNanoseconds: (ns: bigint) => Number(ns / 1_000_000n),
  dateFromDays: (days: number) => days * DAY_MS,
}

function writerOf({ type, converted_type, logical_type }: SchemaElement): (value: unknown) => string {
  if (converted_type === 'DATE') return value => isoTime(Number(value)).slice(0, 10)
  const isTime = logical_type?.type === 'TIMESTAMP' || /^TIMESTAMP/.test(converted_type ?? '') || type === 'INT96'
  if (isTime) {
    const isLocal = logical_type?.type === 'TIMESTAMP' && !logical_type.isAdjustedToUTC
    return value => isoTime(Number(value)).slice(0, isLocal ? -1 : undefined)
  }
  if (type === 'FLOAT') return value => singleText(Number(value))
  return value => (typeof value === 'number' ? String(value) : cell(plain(value)))
}

function plain(value: unknown): string {
  return typeof value === 'object' ? '…' : String(value)
}

const FEWEST_DIGITS = 6
const MOST_DIGITS = 9

/** The shortest decimal number that a number of 32 bits stands for. */
function singleText(value: number): string {
  for (let digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return String(short)
  }
  return String(Number(value.toPrecision(MOST_DIGITS)))
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

interface WrittenColumn {
  readonly values: DecodedArray
  readonly write: (value: unknown) => string
}

const PIECE_ROWS = 2048

function* rowsText(columns: readonly WrittenColumn[], rows: number): Generator<Buffer> {
  if (columns.some(({ values }) => values.length !== rows)) throw new RangeError('a column of another length')
  for (let start = 0; start < rows; start += PIECE_ROWS) {
    let piece = ''
    for (let row = start; row < Math.min(start + PIECE_ROWS, rows); row++) {
      for (let k = 0; k < columns.length; k++) {
        const { values, write } = columns[k]!
        const value: unknown = values[row]
        piece += (k === 0 ? '' : ',') + (value === null || value === undefined ? '' : write(value))
      }
      piece += '\n'
    }
    yield Buffer.from(piece)
  }
}
