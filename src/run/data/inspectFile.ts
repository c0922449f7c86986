import type { Source } from '../../io/columns/source.ts'
import { withRows } from '../../io/csv/openRows.ts'
import { refuseAccounts } from '../../io/trades/accounts/refuseAccounts.ts'
import type { StatedCosts } from '../../io/trades/tradeLayout.ts'
import type { FileInspection } from '../../results/fileInspection.ts'
import { InputError } from '../../scenario/problem.ts'
import { inspectBars } from './inspectBars.ts'
import { inspectFunding } from './inspectFunding.ts'
import type { InspectionTerms } from './inspectionTerms.ts'
import { inspectList } from './inspectList.ts'
import { kindOfFile } from './kindOfFile.ts'

/**
 * What a file holds and what is odd about it. A list of which nothing but what its costs are is open is shown without its
 * results, with the question. Throws InputError with everything else that keeps it from being read.
 */
export async function inspectFile(file: string, terms: InspectionTerms): Promise<FileInspection> {
  const { reading } = terms
  const inspect = (costs: StatedCosts | null, results = true) => {
    const read = (source: Source) => inspectionOf(source, { ...terms, reading: { ...reading, costs } }, results)
    return withRows(file, read, reading.decimals)
  }
  try {
    return await inspect(reading.costs ?? null)
  } catch (error) {
    if (!(error instanceof InputError) || reading.costs != null || (await isRefused(() => inspect('included'))))
      throw error
    const found = await inspect(null, false)
    return 'asked' in found ? { ...found, notices: [...found.notices, ...questionsOf(error)] } : found
  }
}

async function isRefused(inspect: () => Promise<FileInspection>): Promise<boolean> {
  try {
    await inspect()
    return false
  } catch (error) {
    if (error instanceof InputError) return true
    throw error
  }
}

function questionsOf({ problems }: InputError): string[] {
  const texts = problems.map(({ message, hint }) => (hint === null ? message : `${message}; ${hint}`))
  return [...new Set(texts)].map(text => `results are left out, which depend on an answer: ${text}`)
}

function inspectionOf(source: Source, terms: InspectionTerms, results: boolean): Promise<FileInspection> {
  const kind = kindOfFile(source.head, terms.reading)
  if (kind === 'bars' || kind === 'funding') refuseAccounts(source.head.file, terms.reading)
  if (kind === 'bars') return inspectBars(source, terms)
  return kind === 'funding' ? inspectFunding(source, terms) : inspectList(source, kind, terms.reading, results)
}
