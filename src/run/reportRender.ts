import { amendResults } from '../io/amendResults.ts'
import { markdownReport } from '../report/markdownReport.ts'
import { renderReport } from './reportPage.ts'
import { readResult } from './reportRead.ts'

/** Renders the pages of a results folder again, from its tables. Gives notices; throws InputError. */
export async function renderRun(folder: string): Promise<readonly string[]> {
  const { result, notices } = await readResult(folder)
  const pages = { 'report.html': await renderReport(result), 'report.md': markdownReport(result) }
  amendResults(folder, new Map(Object.entries(pages)))
  return notices
}
