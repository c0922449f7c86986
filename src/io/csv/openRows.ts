import { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { bytesOf, type DataFile, nameOf } from '../files/dataFile.ts'
import { sha256 } from '../files/sha256.ts'
import { cachedColumns } from './columnCache.ts'
import { csvHead } from './csvHead.ts'
import { isParquet, parquetAsCsv } from './parquetAsCsv.ts'
import { type PlainText, plainText } from './plainText.ts'
import { readTable } from './readTable.ts'

const PARQUET = 'the file is Parquet: lines count its rows, with the names of its columns first'

/** Opens a file of rows: CSV, JSON, HTML or one of these packed, or Parquet. Throws InputError where it cannot be read, or is neither. */
export async function openRows(file: DataFile): Promise<Source> {
  const path = nameOf(file)
  const original = bytesOf(file)
  const { bytes, repairs } = isParquet(original) ? await rowsOfParquet(path, original) : plainText(path, original)
  const hash = sha256(original)
  const problems = new ProblemList(path, bytes)
  const head = await csvHead(path, bytes)
  return {
    head,
    sha256: hash,
    problems,
    columns: async layout => {
      const read = () => readTable(bytes, head, layout, problems)
      const table = await cachedColumns({ sha256: hash, head, layout }, bytes.length, read)
      return { ...table, repairs: [...repairs, ...table.repairs] }
    },
  }
}

async function rowsOfParquet(path: string, original: Uint8Array): Promise<PlainText> {
  return { bytes: await parquetAsCsv(path, original), repairs: [PARQUET] }
}
