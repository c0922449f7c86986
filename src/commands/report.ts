import { dirname, join, resolve } from 'node:path'
import type { Argv } from 'yargs'
import { isHedge } from '../run/folder/readHedgeSummary.ts'
import { renderHedge } from '../run/hedging/readHedge.ts'
import { compareRuns } from '../run/rendering/compareRuns.ts'
import { indexRuns, runsIn } from '../run/rendering/indexRuns.ts'
import { renderRun } from '../run/rendering/renderRun.ts'
import { FlagReader } from './flagReader.ts'
import { openFile } from './openFile.ts'
import { drawPicture, type PictureFlags } from './picture.ts'
import { CHARTS_FLAG, notice, print, printJson } from './shared.ts'

interface Flags extends PictureFlags {
  readonly chart: string | undefined
}

export function builder(yargs: Argv) {
  return yargs
    .positional('runs', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'results folders; of a folder of such folders, an index of its runs',
    })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe:
        'the page of several runs side by side (default reports/compare.html); with --chart the picture, .svg or .png (default <chart>.svg)',
    })
    .option('charts', CHARTS_FLAG)
    .option('chart', {
      type: 'string',
      requiresArg: true,
      describe: 'draw one chart of a run as a picture, by its name',
    })
    .option('scale', {
      type: 'string',
      requiresArg: true,
      describe: 'pixels of a .png per pixel of the page (default 2)',
    })
    .option('open', { type: 'boolean', default: false, describe: 'open what was written' })
}

export async function handler(flags: Flags, signal: AbortSignal): Promise<number> {
  if (flags.chart !== undefined) return drawPicture(flags, flags.chart)
  const folders = flags.runs.filter(run => runsIn(run).length > 0)
  const runs = flags.runs.filter(run => !folders.includes(run))
  refuseUnused(flags, folders, runs)
  const comparison = runs.length < 2 ? null : resolve(flags.out ?? join('reports', 'compare.html'))
  if (comparison !== null) await compareRuns(runs, comparison, flags.charts)
  const reports: string[] = []
  for (const run of flags.runs) {
    signal.throwIfAborted()
    if (folders.includes(run)) {
      const { page, hedges } = await indexRuns(run)
      if (!flags.quiet)
        for (const hedge of hedges) notice(`${join(run, hedge)}: a hedge is not in the index; it has a page of its own`)
      reports.push(resolve(page))
      continue
    }
    const notices = await renderAgain(run, flags.charts)
    if (!flags.quiet) for (const text of notices) notice(`${run}: ${text}`)
    reports.push(join(resolve(run), 'report.html'))
  }
  const pages = comparison === null ? reports : [...reports, comparison]
  if (flags.json) printJson({ reports, comparison })
  else if (!flags.quiet) {
    for (const report of reports) print(`Report: ${report}`)
    if (flags.charts) for (const run of runs) print(`Charts: ${join(resolve(run), 'charts')}`)
    if (comparison !== null) {
      print(`Comparison: ${comparison}`)
      if (flags.charts) print(`Charts: ${join(dirname(comparison), 'charts')}`)
    }
  }
  if (flags.open) for (const page of pages) await openFile(page)
  return 0
}

async function renderAgain(run: string, charts: boolean): Promise<readonly string[]> {
  if (!isHedge(run)) return renderRun(run, charts)
  await renderHedge(run)
  return []
}

/** Throws InputError for flags that would have no effect. */
function refuseUnused(flags: Flags, folders: readonly string[], runs: readonly string[]): void {
  const read = new FlagReader(flags)
  if (flags.out !== undefined && runs.length < 2) {
    read.add(
      'out',
      'found less than two runs; allowed: several runs, or --chart',
      'a run keeps its report in its folder',
    )
  }
  if (flags.scale !== undefined) read.add('scale', 'found no --chart; allowed: with the --chart that is drawn')
  if (flags.charts && folders.length > 0) {
    read.add('charts', `found ${folders.join(', ')}, a folder of runs; allowed: results folders`)
  }
  read.throwIfAny()
}
