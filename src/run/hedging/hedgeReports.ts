import { hedgeMarkdown } from '../../report/markdown/hedgeMarkdown.ts'
import { hedgePage } from '../../report/page/hedgePage.ts'
import type { HedgeResult } from '../../results/hedge.ts'
import { reportScripts } from '../rendering/reportScripts.ts'

/** The page of a hedge and its twin for notes, by the names of their files. */
export async function hedgeReports(result: HedgeResult): Promise<Map<string, string>> {
  const { lists } = await reportScripts()
  return new Map([
    ['report.html', await hedgePage(result, lists)],
    ['report.md', hedgeMarkdown(result)],
  ])
}
