import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { readOwnTable } from '../../io/folder/readTables.ts'
import { type Page, writePages } from '../../io/folder/writePages.ts'
import { GENERATOR } from '../../report/page/pageShell.ts'
import { COMPARISON, type ComparedRun } from '../../report/words/comparedRun.ts'
import { runLabels } from '../../report/words/runLabels.ts'
import { ownLevel } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { readResult } from '../folder/readResult.ts'
import { finalEquityOf } from '../sampling/sampleRows.ts'
import { CHARTS, chartText } from './chartFiles.ts'
import { settingsOfRuns } from './settingsOfRuns.ts'

/**
 * Writes a page of several runs side by side. Throws InputError where a folder is no run, or the page cannot be written.
 * @param charts whether to write its charts beside it, too
 */
export async function compareRuns(folders: readonly string[], page: string, charts: boolean): Promise<void> {
  const [{ comparisonPage }, { reportScripts }] = await Promise.all([
    import('../../report/page/comparisonPage.ts'),
    import('./reportScripts.ts'),
  ])
  const runs = await readRuns(folders, page)
  const { lists } = await reportScripts()
  const pages = [{ path: page, text: await comparisonPage(runs, lists), mark: GENERATOR }]
  writePages(charts ? [...pages, ...(await chartPages(runs, page))] : pages)
}

async function readRuns(folders: readonly string[], page: string): Promise<ComparedRun[]> {
  const read: Pick<ComparedRun, 'href' | 'result' | 'finals'>[] = []
  for (const folder of folders) {
    const { result } = await readResult(folder)
    const finals = await readFinals(folder, result.summary)
    read.push({ href: pageLink(page, join(folder, 'report.html')), result, finals })
  }
  const settings = settingsOfRuns(read.map(({ result }) => result.summary))
  const labels = runLabels(read.map(({ result }, i) => ({ name: result.summary.name, settings: settings[i]! })))
  return read.map((run, i) => ({ ...run, label: labels[i]!, settings: settings[i]! }))
}

/** Named after their page, so that pages in one folder do not share them. */
async function chartPages(runs: readonly ComparedRun[], page: string): Promise<Page[]> {
  const { standaloneComparison } = await import('../../report/charts/standaloneCharts.ts')
  const start = join(dirname(page), CHARTS, basename(page, extname(page)))
  return [...standaloneComparison(runs)].map(([name, spec]) => ({
    path: `${start}-${name}.vl.json`,
    text: chartText(spec),
    mark: `"description": "${COMPARISON}`,
  }))
}

const SAMPLES = 'samples.csv'

/** Final equity of every sample of the own level or plan, in the order of the samples. */
async function readFinals(folder: string, { samples }: Summary): Promise<readonly number[] | null> {
  const own = ownLevel(samples)
  if (own === undefined || !existsSync(join(folder, SAMPLES))) return null
  const finals = await readOwnTable(folder, SAMPLES, row => finalEquityOf(row, own, samples?.by === 'plan'))
  return finals.filter(final => final !== null)
}

/** The way from one page to another, as a link. */
export function pageLink(from: string, to: string): string {
  const way = relative(dirname(resolve(from)), resolve(to))
  return way.split(sep).map(encodeURIComponent).join('/')
}
