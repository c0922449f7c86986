import { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { readBytes } from '../files/readText.ts'
import { sha256 } from '../files/sha256.ts'
import { csvHead } from './csvHead.ts'
import { plainText } from './plainText.ts'
import { readTable } from './readTable.ts'

/** Opens a file of rows: CSV, JSON, or one of these packed. Throws InputError where it cannot be read, or is neither. */
export async function openRows(path: string): Promise<Source> {
  const original = readBytes(path)
  const { bytes, repairs } = plainText(path, original)
  const problems = new ProblemList(path, bytes)
  const head = await csvHead(path, bytes)
  return {
    head,
    sha256: sha256(original),
    problems,
    columns: async layout => {
      const table = await readTable(bytes, head, layout, problems)
      return { ...table, repairs: [...repairs, ...table.repairs] }
    },
  }
}
