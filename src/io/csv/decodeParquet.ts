import { type DecodedArray, parquetMetadata, parquetRead, parquetSchema, type SchemaElement } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { isoTime } from './isoTime.ts'

/** What pandas calls an index without a name; it stands first in a CSV file, and last here. */
const INDEX = /^__index_level_\d+__$/

/**
 * The rows of a Parquet file as CSV, in pieces, for `parquetAsCsv`. Throws where the file is damaged, or never comes back.
 * @param alive called after every page
 */
export async function* decodeParquet(bytes: Uint8Array<ArrayBuffer>, alive: () => void): AsyncGenerator<Uint8Array> {
  const { buffer, byteOffset, byteLength } = bytes
  const file = {
    byteLength,
    slice: (start: number, end?: number) => buffer.slice(byteOffset + start, byteOffset + (end ?? byteLength)),
  }
  const metadata = parquetMetadata(bytes, { geoparquet: false })
  const elements = parquetSchema(metadata).children.map(({ element }) => element)
  const order = elements.toSorted((a, b) => Number(INDEX.test(b.name)) - Number(INDEX.test(a.name)))
  yield Buffer.from(`${order.map(({ name }) => cell(INDEX.test(name) ? '' : name)).join(',')}\n`)
  let rowStart = 0
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows)
    const columns = new Map<string, DecodedArray[]>(order.map(({ name }) => [name, []]))
    const onChunk = ({ columnName, columnData }: { columnName: string; columnData: DecodedArray }) => {
      columns.get(columnName)!.push(columnData)
    }
    await parquetRead({ file, metadata, compressors, parsers: PARSERS, rowStart, rowEnd, onChunk, onPage: alive })
    const written = order.map(element => ({ values: joined(columns.get(element.name)!), write: writerOf(element) }))
    yield* rowsText(written, rowEnd - rowStart)
    rowStart = rowEnd
  }
}

/** A column of required values comes in an array for each of its pages. */
function joined(parts: readonly DecodedArray[]): DecodedArray {
  return parts.length === 1 ? parts[0]! : parts.flatMap(part => Array.from<unknown>(part))
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
