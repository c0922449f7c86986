import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { readOwnTable } from '../../io/folder/readTables.ts'
import { writePages } from '../../io/folder/writePages.ts'
import type { IndexedRun } from '../../report/page/indexPage.ts'
import { GENERATOR } from '../../report/page/pageShell.ts'
import type { Summary } from '../../results/summary.ts'
import { VERSION } from '../../results/version.ts'
import { equityOf } from '../folder/curveColumns.ts'
import { isHedge } from '../folder/readHedgeSummary.ts'
import { readSummary } from '../folder/readRun.ts'
import { pageLink } from './compareRuns.ts'

/** The results folders inside a folder that is not one itself; sorted, none where there are none. */
export function runsIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory() || existsSync(join(folder, 'summary.json'))) return []
  const folders = readdirSync(folder)
    .sort()
    .map(name => join(folder, name))
  return folders.filter(path => existsSync(join(path, 'summary.json')))
}

/** A written index.html, and the names of the runs that are not in it: hedges, which have no plan to compare. */
export interface WrittenIndex {
  readonly page: string
  readonly hedges: readonly string[]
}

/** Writes index.html over the runs of a folder. Throws InputError where a run cannot be read. */
export async function indexRuns(folder: string): Promise<WrittenIndex> {
  const [{ indexPage }, { reportScripts }] = await Promise.all([
    import('../../report/page/indexPage.ts'),
    import('./reportScripts.ts'),
  ])
  const page = join(folder, 'index.html')
  const runs: IndexedRun[] = []
  const folders = runsIn(folder)
  const hedges = folders.filter(isHedge)
  for (const run of folders.filter(each => !hedges.includes(each))) {
    const report = join(run, 'report.html')
    const summary = await readSummary(run)
    const marked = await readOwnTable(run, 'equity.csv', equityOf)
    const equity = summary.period.bars === null ? [summary.facts.start, ...marked] : marked
    runs.push({
      folder: basename(run),
      href: existsSync(report) ? pageLink(page, report) : null,
      written: statSync(join(run, 'summary.json')).mtimeMs,
      summary,
      equity: equity.slice(0, liveRows(summary)),
    })
  }
  const { lists: script } = await reportScripts()
  const text = await indexPage(runs, { folder: basename(resolve(folder)), version: VERSION, script })
  writePages([{ path: page, text, mark: GENERATOR }])
  return { page, hedges: hedges.map(run => basename(run)) }
}

/** Points of the curve until the account was ruined, the start of a trade list among them. */
function liveRows({ ruin, period }: Summary): number | undefined {
  return ruin === null ? undefined : ruin.rows + (period.bars === null ? 1 : 0)
}
