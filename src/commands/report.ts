import { join, resolve } from 'node:path'
import type { Argv } from 'yargs'
import { compareRuns } from '../run/reportCompare.ts'
import { indexRuns, runsIn } from '../run/reportIndex.ts'
import { renderRun } from '../run/reportRender.ts'
import { openFile } from './openFile.ts'
import { type CommonFlags, notice, print } from './shared.ts'

interface Flags extends CommonFlags {
  readonly runs: string[]
  readonly out: string
  readonly open: boolean
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
      default: join('reports', 'compare.html'),
      describe: 'the page of several runs side by side',
    })
    .option('open', { type: 'boolean', default: false, describe: 'open the reports' })
}

export async function handler(flags: Flags, signal: AbortSignal): Promise<number> {
  const reports: string[] = []
  const rendered: string[] = []
  for (const run of flags.runs) {
    signal.throwIfAborted()
    if (runsIn(run).length > 0) {
      reports.push(resolve(await indexRuns(run)))
      continue
    }
    rendered.push(run)
    const notices = await renderRun(run)
    if (!flags.quiet) for (const text of notices) notice(`${run}: ${text}`)
    reports.push(join(resolve(run), 'report.html'))
  }
  const comparison = rendered.length < 2 ? null : resolve(flags.out)
  if (comparison !== null) await compareRuns(rendered, comparison)
  const pages = comparison === null ? reports : [...reports, comparison]
  if (flags.json) print(JSON.stringify({ reports, comparison }))
  else if (!flags.quiet) {
    for (const report of reports) print(`Report: ${report}`)
    if (comparison !== null) print(`Comparison: ${comparison}`)
  }
  if (flags.open) for (const page of pages) await openFile(page)
  return 0
}
