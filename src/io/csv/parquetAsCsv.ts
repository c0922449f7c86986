import type { FileMetaData } from 'hyparquet'
import type { InputError } from '../../scenario/problem.ts'
import { inputError } from '../files/inputError.ts'
import type { ParquetSize } from './parquetPages.ts'
import { type ParquetReader, type ReaderLimits, startParquetReader } from './parquetReader.ts'

/** No table of bars or trades packs its rows closer than this. */
const MOST_ROWS_A_BYTE = 4096

/**
 * The rows of a Parquet file as CSV, with the names of its columns first: times as ISO 8601, with their zone where the
 * file gives one. What a damaged page does to a decoder cannot be known before: a process of its own reads the file,
 * and is stopped where it goes on for ever or asks for more memory than such a file needs. Throws InputError where the file is damaged.
 */
export async function parquetAsCsv(file: string, bytes: Uint8Array): Promise<Uint8Array> {
  const limits = limitsOf(await soundSize(file, bytes))
  const reader = startParquetReader(limits)
  try {
    return await rowsFrom(reader, file, bytes, limits)
  } finally {
    reader.stop()
  }
}

/** What one reader reads of a file. */
export async function rowsFrom(
  reader: ParquetReader,
  file: string,
  bytes: Uint8Array,
  { heapMb, silentMs }: ReaderLimits,
): Promise<Uint8Array> {
  const answer = await reader.read(bytes)
  if (answer instanceof Uint8Array) return answer
  if (answer === 'memory') throw inputError(file, `${DAMAGED}: reading it takes more than ${heapMb} MB`, HINT)
  if (answer === 'endless') {
    throw inputError(file, `${DAMAGED}: reading one of its pages takes more than ${silentMs / 1000} s`, HINT)
  }
  throw damaged(file)
}

/** How large the table of a Parquet file is, all pages of which are where they must be. The library is loaded only here. */
export async function soundSize(file: string, bytes: Uint8Array): Promise<ParquetSize> {
  const { parquetMetadata } = await import('hyparquet')
  const { checkPages } = await import('./parquetPages.ts')
  let size: ParquetSize
  try {
    const metadata: FileMetaData = parquetMetadata(bytes, { geoparquet: false })
    size = checkPages(bytes, metadata)
  } catch {
    throw damaged(file)
  }
  if (size.rows <= MOST_ROWS_A_BYTE * bytes.length) return size
  throw inputError(file, `the Parquet file says that it has ${size.rows} rows in ${bytes.length} bytes`, HINT)
}

const DAMAGED = 'the Parquet file is damaged'
const HINT = 'write it again, or give it as CSV'

function damaged(file: string): InputError {
  return inputError(file, `${DAMAGED}, or written in an unusual way`, HINT)
}

const LEAST_HEAP_MB = 256
const MOST_HEAP_MB = 8192
const HEAP_BYTES_A_VALUE = 100
const LEAST_SILENCE_MS = 20_000
const SILENCE_MS_A_VALUE = 0.02

/** Twenty times of what sound files need. */
function limitsOf({ groupValues, columnValues }: ParquetSize): ReaderLimits {
  const heapMb = LEAST_HEAP_MB + Math.ceil((groupValues * HEAP_BYTES_A_VALUE) / 2 ** 20)
  return {
    heapMb: Math.min(heapMb, MOST_HEAP_MB),
    silentMs: LEAST_SILENCE_MS + Math.ceil(columnValues * SILENCE_MS_A_VALUE),
  }
}
