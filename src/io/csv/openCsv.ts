import { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { readBytes } from '../files/readText.ts'
import { sha256 } from '../files/sha256.ts'
import { csvHead } from './csvHead.ts'
import { readTable } from './readTable.ts'

/** Opens a CSV file. Throws InputError where it cannot be read, is empty, or is no text in UTF-8. */
export async function openCsv(path: string): Promise<Source> {
  const bytes = readBytes(path)
  const problems = new ProblemList(path, bytes)
  const head = await csvHead(path, bytes)
  return {
    head,
    sha256: sha256(bytes),
    problems,
    columns: layout => readTable(bytes, head, layout, problems),
  }
}
