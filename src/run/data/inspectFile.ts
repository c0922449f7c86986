import type { Source } from '../../io/columns/source.ts'
import { withRows } from '../../io/csv/openRows.ts'
import { refuseAccounts } from '../../io/trades/trips/refuseAccounts.ts'
import type { FileInspection } from '../../results/fileInspection.ts'
import { inspectBars } from './inspectBars.ts'
import { inspectFunding } from './inspectFunding.ts'
import type { InspectionTerms } from './inspectionTerms.ts'
import { inspectList } from './inspectList.ts'
import { kindOfFile } from './kindOfFile.ts'

/** What a file holds and what is odd about it. Throws InputError with everything that keeps it from being read. */
export function inspectFile(file: string, terms: InspectionTerms): Promise<FileInspection> {
  return withRows(file, source => inspectionOf(source, terms), terms.reading.decimals)
}

function inspectionOf(source: Source, terms: InspectionTerms): Promise<FileInspection> {
  const kind = kindOfFile(source.head, terms.reading)
  if (kind === 'bars' || kind === 'funding') refuseAccounts(source.head.file, terms.reading.accounts ?? null)
  if (kind === 'bars') return inspectBars(source, terms)
  return kind === 'funding' ? inspectFunding(source, terms) : inspectList(source, kind, terms.reading)
}
