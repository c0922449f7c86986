import { InputError } from '../../scenario/problem.ts'
import type { Decimals, Head } from '../columns/head.ts'
import { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { bytesOf, type DataFile, nameOf } from '../files/dataFile.ts'
import { inputError } from '../files/inputError.ts'
import { sha256, sha256OfFile } from '../files/sha256.ts'
import { type CacheKey, keepColumns, keptColumns } from './columnCache.ts'
import { csvHead } from './csvHead.ts'
import { keepHead, keptHead } from './headCache.ts'
import { type PlainText, plainText } from './plainText.ts'
import { readTable } from './readTable.ts'
import { streamedFile } from './streamedRows.ts'

const SIGNATURE = [0x50, 0x41, 0x52, 0x31]
const PARQUET = 'the file is Parquet: lines count its rows, with the names of its columns first'

/** Opens a file of rows: CSV, JSON, HTML or one of these packed, or Parquet. Throws InputError where it cannot be read, or is neither. */
export async function openRows(file: DataFile, decimals: Decimals | null = null): Promise<Source> {
  const path = nameOf(file)
  const original = bytesOf(file)
  const text: PlainText = isParquet(original) ? await rowsOfParquet(path, original) : plainText(path, original)
  const { bytes, repairs, zone, packed } = text
  const hash = sha256(original)
  const size = original.length
  const problems = new ProblemList(path, bytes)
  const own = await csvHead(path, bytes)
  const named = packed === undefined ? {} : { packed }
  const head = { ...own, ...named, zone: zone ?? own.zone ?? null, decimals }
  return {
    head,
    sha256: hash,
    problems,
    columns: async layout => {
      const key = { sha256: hash, head, layout }
      let table = keptColumns(key)
      if (table === null) {
        table = await readTable(bytes, head, layout, problems)
        if (keepColumns(key, Math.max(size, bytes.length), table)) keepHead(size, { sha256: hash, head, repairs })
      }
      return { ...table, repairs: [...repairs, ...table.repairs] }
    },
  }
}

/**
 * Hands over an open file of rows: one whose columns are kept in the user's cache without decoding it, or even holding its
 * bytes; a large one of plain rows by pieces. What is wrong with a file is told with its lines, for which it is opened as any other.
 */
export async function withRows<T>(
  file: DataFile,
  read: (source: Source) => Promise<T>,
  decimals: Decimals | null = null,
): Promise<T> {
  const known = typeof file === 'string' ? (keptSource(file, decimals) ?? (await streamedSource(file, decimals))) : null
  if (known !== null) {
    try {
      return await read(known)
    } catch (error) {
      if (!(error instanceof InputError) || TOLD.has(error)) throw error
    }
  }
  return read(await openRows(file, decimals))
}

/** What is told as it would be of the file opened as any other. */
const TOLD = new WeakSet<InputError>()

function keptSource(path: string, decimals: Decimals | null): Source | null {
  const known = keptHead(path)
  if (known === null) return null
  const head = { ...known.head, file: path, decimals }
  return {
    head,
    sha256: known.sha256,
    problems: new ProblemList(path, new Uint8Array(0)),
    columns: async layout => {
      const table = keptColumns({ sha256: known.sha256, head, layout })
      if (table === null) return (await fromWhole(path, { head, layout, sha256: known.sha256 })).columns
      return { ...table, repairs: [...known.repairs, ...table.repairs] }
    },
  }
}

/** A large file of plain rows, of which a piece is held at a time; null where it is none. */
async function streamedSource(path: string, decimals: Decimals | null): Promise<Source | null> {
  const streamed = await streamedFile(path, decimals)
  if (streamed === null) return null
  const { head, size } = streamed
  let known: string | null = null
  return {
    head,
    get sha256() {
      known ??= sha256OfFile(path, () => true)!.sha256
      return known
    },
    problems: new ProblemList(path, new Uint8Array(0)),
    columns: async layout => {
      const plain = streamed.read(layout)
      const { columns, sha256: found } = plain ?? (await fromWhole(path, { head, layout, sha256: known }))
      if (known !== null && found !== known) throw inputError(path, CHANGES)
      known = found
      if (plain !== null && keepColumns({ sha256: found, head, layout }, size, columns))
        keepHead(size, { sha256: found, head, repairs: [] })
      return columns
    },
  }
}

const CHANGES = 'the file changes while it is read'

interface Known extends Pick<CacheKey, 'layout'> {
  readonly head: Head
  /** Null = not yet known. */
  readonly sha256: string | null
}

/** The columns of a file that is held as a whole. Throws InputError where it is not the one that was known, too. */
async function fromWhole(path: string, { head, layout, sha256: known }: Known) {
  const opened = await openRows(path, head.decimals)
  if (known !== null && opened.sha256 !== known) throw inputError(path, CHANGES)
  const columns = await opened.columns(layout).catch(error => {
    if (error instanceof InputError) TOLD.add(error)
    throw error
  })
  opened.problems.throwIfAny()
  return { columns, sha256: opened.sha256 }
}

function isParquet(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte)
}

/** Its reader is loaded only here. */
async function rowsOfParquet(path: string, original: Uint8Array): Promise<PlainText> {
  const { parquetAsCsv } = await import('./parquetAsCsv.ts')
  return { bytes: await parquetAsCsv(path, original), repairs: [PARQUET] }
}
