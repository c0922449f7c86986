import { InputError } from '../../scenario/problem.ts'
import type { Decimals } from '../columns/head.ts'
import type { Layout } from '../columns/layout.ts'
import { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { bytesOf, type DataFile, nameOf } from '../files/dataFile.ts'
import { inputError } from '../files/inputError.ts'
import { sha256 } from '../files/sha256.ts'
import { keepColumns, keptColumns } from './columnCache.ts'
import { csvHead } from './csvHead.ts'
import { keepHead, keptHead } from './headCache.ts'
import { type PlainText, plainText } from './plainText.ts'
import { readTable } from './readTable.ts'

const SIGNATURE = [0x50, 0x41, 0x52, 0x31]
const PARQUET = 'the file is Parquet: lines count its rows, with the names of its columns first'

/** Opens a file of rows: CSV, JSON, HTML or one of these packed, or Parquet. Throws InputError where it cannot be read, or is neither. */
export async function openRows(file: DataFile, decimals: Decimals | null = null): Promise<Source> {
  const path = nameOf(file)
  const original = bytesOf(file)
  const { bytes, repairs } = isParquet(original) ? await rowsOfParquet(path, original) : plainText(path, original)
  const hash = sha256(original)
  const problems = new ProblemList(path, bytes)
  const head = { ...(await csvHead(path, bytes)), decimals }
  return {
    head,
    sha256: hash,
    problems,
    columns: async layout => {
      const key = { sha256: hash, head, layout }
      let table = keptColumns(key)
      if (table === null) {
        table = await readTable(bytes, head, layout, problems)
        if (keepColumns(key, Math.max(original.length, bytes.length), table))
          keepHead(original.length, { sha256: hash, head, repairs })
      }
      return { ...table, repairs: [...repairs, ...table.repairs] }
    },
  }
}

/**
 * Hands over an open file of rows: one whose columns are kept in the user's cache without decoding it, or even holding its
 * bytes. What is wrong with a file is told with its lines, for which it is opened as any other.
 */
export async function withRows<T>(
  file: DataFile,
  read: (source: Source) => Promise<T>,
  decimals: Decimals | null = null,
): Promise<T> {
  const known = typeof file === 'string' ? keptSource(file, decimals) : null
  if (known !== null) {
    try {
      return await read(known)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
    }
  }
  return read(await openRows(file, decimals))
}

function keptSource(path: string, decimals: Decimals | null): Source | null {
  const known = keptHead(path)
  if (known === null) return null
  const head = { ...known.head, file: path, decimals }
  const fromFile = async (layout: Layout) => {
    const opened = await openRows(path, decimals)
    if (opened.sha256 !== known.sha256) throw inputError(path, 'the file changes while it is read')
    const table = await opened.columns(layout)
    opened.problems.throwIfAny()
    return table
  }
  return {
    head,
    sha256: known.sha256,
    problems: new ProblemList(path, new Uint8Array(0)),
    columns: async layout => {
      const table = keptColumns({ sha256: known.sha256, head, layout })
      return table === null ? fromFile(layout) : { ...table, repairs: [...known.repairs, ...table.repairs] }
    },
  }
}

function isParquet(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte)
}

/** Its reader is loaded only here. */
async function rowsOfParquet(path: string, original: Uint8Array): Promise<PlainText> {
  const { parquetAsCsv } = await import('./parquetAsCsv.ts')
  return { bytes: await parquetAsCsv(path, original), repairs: [PARQUET] }
}
