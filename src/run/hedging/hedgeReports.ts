import { hedgeMarkdown } from '../../report/markdown/hedgeMarkdown.ts'
import { hedgePage } from '../../report/page/hedgePage.ts'
import type { HedgeResult } from '../../results/hedge.ts'

/** The page of a hedge and its twin for notes, by the names of their files. */
export async function hedgeReports(result: HedgeResult): Promise<Map<string, string>> {
  return new Map([
    ['report.html', await hedgePage(result)],
    ['report.md', hedgeMarkdown(result)],
  ])
}
