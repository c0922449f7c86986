import { deflateSync, inflateSync } from 'node:zlib'

/** Columns by the name under which packed data carries them. */
const KINDS = { Float64Array, Int32Array, Uint32Array, Uint16Array, Int8Array, Uint8Array } as const

type Kind = keyof typeof KINDS
type PackedColumn = InstanceType<(typeof KINDS)[Kind]>

/** Bytes that are no packed data, or hold more than they may. */
export class PackError extends Error {}

/** The fastest: what is packed is mostly numbers at random, and zeros. */
const LEVEL = 1
const LENGTH_BYTES = 4

/**
 * Plain data as bytes, compressed: JSON first, then its columns, byte by byte of their values, as the first bytes of numbers
 * of one size are alike. A column that stands in several places is written once. Every bit comes out again.
 */
export function packData(value: unknown): Uint8Array {
  const columns = new Map<PackedColumn, number>()
  let size = 0
  const text = JSON.stringify(value, (_, part) => {
    if (typeof part === 'number' && !Number.isFinite(part)) return { $number: String(part) }
    if (Object.is(part, -0)) return { $number: '-0' }
    if (!ArrayBuffer.isView(part)) return part
    const column = part as PackedColumn
    const at = columns.get(column) ?? size
    if (!columns.has(column)) size += column.byteLength
    columns.set(column, at)
    return { $column: column.constructor.name, at, length: column.length }
  })
  const json = new TextEncoder().encode(text)
  const bytes = new Uint8Array(LENGTH_BYTES + json.length + size)
  new DataView(bytes.buffer).setUint32(0, json.length, true)
  bytes.set(json, LENGTH_BYTES)
  const start = LENGTH_BYTES + json.length
  for (const [column, at] of columns) transpose(column, bytes.subarray(start + at, start + at + column.byteLength))
  return deflateSync(bytes, { level: LEVEL })
}

/**
 * The value that `packData` was given.
 * @param mostBytes that it may unpack to
 * @throws PackError
 */
export function unpackData(packed: Uint8Array, mostBytes: number): unknown {
  try {
    const bytes = inflateSync(packed, { maxOutputLength: mostBytes })
    const length = bytes.readUInt32LE(0)
    const columns = bytes.subarray(LENGTH_BYTES + length)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length))
    const made = new Map<number, PackedColumn>()
    return JSON.parse(text, (_, part) => {
      if (typeof part !== 'object' || part === null) return part
      if ('$number' in part) return Number(part.$number)
      return '$column' in part ? columnOf(part, columns, made) : part
    })
  } catch (error) {
    throw new PackError('the data is damaged, or larger than it may be', { cause: error })
  }
}

function columnOf(
  { $column, at, length }: { readonly $column: Kind; readonly at: number; readonly length: number },
  bytes: Uint8Array,
  made: Map<number, PackedColumn>,
): PackedColumn {
  const KindOf = KINDS[$column]
  const byteLength = length * KindOf.BYTES_PER_ELEMENT
  if (!(at >= 0 && byteLength >= 0 && at + byteLength <= bytes.length)) throw new RangeError('a column lies outside')
  const known = made.get(at)
  if (known !== undefined && known.length === length && known.constructor === KindOf) return known
  const column = new KindOf(length)
  transposeBack(bytes.subarray(at, at + byteLength), column)
  made.set(at, column)
  return column
}

/** First byte of every value, then the second of every value, and so on. */
function transpose(column: PackedColumn, to: Uint8Array): void {
  const from = new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
  const width = column.BYTES_PER_ELEMENT
  let at = 0
  for (let byte = 0; byte < width; byte++) for (let i = byte; i < from.length; i += width) to[at++] = from[i]!
}

function transposeBack(from: Uint8Array, column: PackedColumn): void {
  const to = new Uint8Array(column.buffer)
  const width = column.BYTES_PER_ELEMENT
  let at = 0
  for (let byte = 0; byte < width; byte++) for (let i = byte; i < to.length; i += width) to[i] = from[at++]!
}
