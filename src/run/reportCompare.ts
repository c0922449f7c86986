import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { readOwnTable } from '../io/readTables.ts'
import { writePage } from '../io/writePage.ts'
import type { ComparedRun } from '../report/comparedRun.ts'
import { GENERATOR } from '../report/pageShell.ts'
import type { Summary } from '../report/summary.ts'
import { readResult } from './reportRead.ts'

/** Writes a page of several runs side by side. Throws InputError where a folder is no run, or the page cannot be written. */
export async function compareRuns(folders: readonly string[], page: string): Promise<void> {
  const { comparisonPage } = await import('../report/comparisonPage.ts')
  const runs: ComparedRun[] = []
  for (const [i, folder] of folders.entries()) {
    const { result } = await readResult(folder)
    runs.push({
      label: `${i + 1}. ${result.summary.name}`,
      href: pageLink(page, join(folder, 'report.html')),
      result,
      finals: await readFinals(folder, result.summary),
    })
  }
  writePage(page, await comparisonPage(runs), GENERATOR)
}

/** Final equity of every sample at the own risk, in the order of the samples. */
async function readFinals(folder: string, { samples }: Summary): Promise<readonly number[] | null> {
  const file = join(folder, 'samples.csv')
  const own = samples?.risks.find(level => level.own)
  if (own === undefined || !existsSync(file)) return null
  const finals: number[] = []
  for await (const { number } of readOwnTable(file)) {
    if (number('risk') === own.risk) finals.push(number('final_equity'))
  }
  return finals
}

/** The way from one page to another, as a link. */
export function pageLink(from: string, to: string): string {
  const way = relative(dirname(resolve(from)), resolve(to))
  return way.split(sep).map(encodeURIComponent).join('/')
}
