import { amendResults } from '../../io/folder/amendResults.ts'
import { listResults } from '../../io/folder/listResults.ts'
import { markdownReport } from '../../report/markdown/markdownReport.ts'
import { readResult } from '../folder/readResult.ts'
import { chartFiles, hasCharts } from './chartFiles.ts'
import { renderReport } from './renderReport.ts'

/**
 * Renders the pages of a results folder again, from its tables, and its charts where there are any. Gives notices;
 * throws InputError.
 * @param charts whether to write the charts, also where there are none yet
 */
export async function renderRun(folder: string, charts: boolean): Promise<readonly string[]> {
  const { result, notices } = await readResult(folder)
  const files = new Map([
    ['report.html', await renderReport(result)],
    ['report.md', markdownReport(result)],
  ])
  if (charts || hasCharts(listResults(folder))) {
    for (const { name, content } of await chartFiles(result)) files.set(name, content)
  }
  amendResults(folder, files)
  return notices
}
