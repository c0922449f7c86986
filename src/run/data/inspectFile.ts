import { openRows, withRows } from '../../io/csv/openRows.ts'
import type { FileInspection } from '../../results/fileInspection.ts'
import { inspectBars } from './inspectBars.ts'
import { inspectFunding } from './inspectFunding.ts'
import type { InspectionTerms } from './inspectionTerms.ts'
import { inspectList } from './inspectList.ts'
import { kindOfFile } from './kindOfFile.ts'

/** What a file holds and what is odd about it. Throws InputError with everything that keeps it from being read. */
export async function inspectFile(file: string, terms: InspectionTerms): Promise<FileInspection> {
  const kind = await withRows(file, async ({ head }) => kindOfFile(head, terms.reading))
  if (kind === 'bars') return inspectBars(file, terms)
  if (kind === 'funding') return inspectFunding(file, terms)
  return inspectList(await openRows(file, terms.reading.decimals), kind)
}
