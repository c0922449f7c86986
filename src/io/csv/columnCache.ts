import { closeSync, fstatSync, openSync, readSync, utimesSync } from 'node:fs'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { VERSION } from '../../results/version.ts'
import type { Columns } from '../columns/columns.ts'
import type { Head } from '../columns/head.ts'
import type { Layout } from '../columns/layout.ts'
import { ownCacheFolder } from '../files/cacheFolder.ts'
import { sha256 } from '../files/sha256.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { keepWithin } from './keepWithin.ts'

/** Raised where readers read the same file otherwise. */
export const FORM = 3
const MAGIC = 'stepup columns\n '
/** Smaller files are read as fast. */
const LEAST_BYTES = 1 << 20
const MOST_KEPT_BYTES = 2 ** 31

/** What the columns of a file depend on. */
export interface CacheKey {
  readonly sha256: string
  readonly head: Pick<Head, 'delimiter' | 'preface' | 'decimals' | 'rows'>
  readonly layout: Layout
}

/**
 * The columns of a large file from the user's cache, by the SHA-256 of its bytes and the layout: the same bits that `read`
 * gave. Null where they are not kept, are damaged, or of another version.
 */
export function keptColumns(key: CacheKey): Columns | null {
  const folder = columnFolder()
  return folder === null ? null : load(join(folder, nameOf(key)), key.layout.numbers.length)
}

/**
 * Keeps the columns of a large file in the user's cache, and says whether it did: never tables with texts, or with rows that
 * are left out. What cannot be kept is not: the cache never fails.
 */
export function keepColumns(key: CacheKey, bytes: number, columns: Columns): boolean {
  const { layout } = key
  const folder = columnFolder()
  if (folder === null || bytes < LEAST_BYTES || layout.time === null || layout.texts.length > 0 || layout.onlyRows)
    return false
  if (!store(join(folder, nameOf(key)), columns)) return false
  keepWithin(folder, MOST_KEPT_BYTES)
  return true
}

/** Null where the cache is off: STEPUP_CACHE=off, or no folder for it. Its numbers are written as the processor has them. */
export function columnFolder(): string | null {
  return process.env['STEPUP_CACHE'] === 'off' || endianness() !== 'LE' ? null : ownCacheFolder('columns')
}

function nameOf({ sha256: content, head, layout }: CacheKey): string {
  const { delimiter, preface, decimals, rows } = head
  return `${sha256(JSON.stringify([VERSION, FORM, content, delimiter, preface, decimals, rows[0], layout]))}.columns`
}

/** What stands before the numbers, as JSON. */
interface Description extends Pick<Columns, 'rows' | 'reader' | 'timeUnit' | 'naive' | 'inZone' | 'repairs'> {
  /** Line of the first row where the others follow one by one; null where each has its own, behind the columns. */
  readonly firstLine: number | null
  readonly crc: number
}

/** Null where there is no such file, or where it is not whole. */
function load(path: string, numbers: number): Columns | null {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    const start = bytesOf(file, 0, MAGIC.length + 4)
    if (start.toString('latin1', 0, MAGIC.length) !== MAGIC) return null
    const length = start.readUInt32LE(MAGIC.length)
    if (start.length + length > fstatSync(file).size) return null
    const described = bytesOf(file, start.length, length)
    const { crc, firstLine, rows, ...facts } = JSON.parse(described.toString()) as Description
    const count = 1 + numbers + (firstLine === null ? 1 : 0)
    if (fstatSync(file).size !== start.length + length + count * rows * 8) return null
    const columns: Float64Array[] = []
    let at = start.length + length
    let sum = 0
    for (let k = 0; k < count; k++) {
      const column = new Float64Array(rows)
      const bytes = new Uint8Array(column.buffer)
      fill(file, bytes, at)
      at += bytes.length
      sum = crc32(bytes, sum)
      columns.push(column)
    }
    if (sum !== crc) return null
    utimesSync(path, new Date(), new Date())
    const lines = firstLine === null ? columns.at(-1)! : null
    const lineOf = (row: number) => (lines === null ? firstLine! + row : lines[row]!)
    return { ...facts, rows, time: columns[0]!, numbers: columns.slice(1, 1 + numbers), texts: [], lineOf }
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

function bytesOf(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  fill(file, bytes, at)
  return bytes
}

function fill(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(file, bytes, done, bytes.length - done, at + done)
    if (read === 0) throw new RangeError('the file ends')
    done += read
  }
}

/** Whether the columns could be written. */
function store(
  path: string,
  { rows, reader, timeUnit, naive, inZone, repairs, time, numbers, lineOf }: Columns,
): boolean {
  const lines = Float64Array.from({ length: rows }, (_, row) => lineOf(row))
  const isPlain = lines.every((line, row) => line === lines[0]! + row)
  const columns = [time, ...numbers, ...(isPlain ? [] : [lines])].map(asBytes)
  const crc = columns.reduce((sum, bytes) => crc32(bytes, sum), 0)
  const firstLine = isPlain ? lines[0]! : null
  const description = Buffer.from(JSON.stringify({ rows, reader, timeUnit, naive, inZone, repairs, firstLine, crc }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(description.length)
  try {
    writeWholeFile(path, [Buffer.from(MAGIC), length, description, ...columns], true)
    return true
  } catch {
    return false
  }
}

function asBytes({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
