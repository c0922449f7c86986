import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Argv } from 'yargs'
import { inputError } from '../io/files/inputError.ts'
import { painter } from '../report/terminal/ansi.ts'
import type { TerminalStyle } from '../report/terminal/terminalStyle.ts'
import { terminalTable } from '../report/terminal/terminalTable.ts'
import { type ListedRun, listRuns } from '../run/rendering/listRuns.ts'
import { openFile } from './openFile.ts'
import { type CommonFlags, print, printDrawn, printJson } from './shared.ts'

interface Flags extends CommonFlags {
  readonly run: string | undefined
  readonly in: string
}

export function builder(yargs: Argv) {
  return yargs
    .positional('run', { type: 'string', describe: 'the number of a run in the list, its folder, or a path to it' })
    .option('in', {
      type: 'string',
      requiresArg: true,
      default: 'reports',
      describe: 'folder of the runs',
    })
}

/** Lists past runs, the newest first; with a run it opens its report. */
export async function handler(flags: Flags): Promise<number> {
  if (flags.run !== undefined) return openReport(flags, flags.run)
  const runs = await listRuns(flags.in)
  if (flags.json) printJson(runs)
  else if (runs.length > 0) printDrawn(flags, runs, listed)
  else print(`No runs in ${flags.in} yet. To make one: npx stepup run sp500-mes-es`)
  return 0
}

async function openReport(flags: Flags, run: string): Promise<number> {
  const folder = await folderOf(flags.in, run)
  const pages = ['report.html', 'index.html'].map(name => join(folder, name))
  const report = pages.find(page => existsSync(page))
  if (report === undefined) {
    if (!existsSync(folder))
      throw inputError(`open ${run}`, `there is no such run in ${flags.in}`, 'npx stepup open lists them')
    const drawn = existsSync(join(folder, 'summary.json')) || (await listRuns(folder)).length > 0
    const way = drawn
      ? `stepup report ${folder} draws it`
      : 'npx stepup open lists the runs of reports, --in of another folder'
    throw inputError(folder, drawn ? 'there is no page' : 'there are no results', way)
  }
  if (flags.json) printJson({ report })
  else if (!flags.quiet) print(`Report: ${report}`)
  await openFile(report)
  return 0
}

/** A number counts in the list, as long as nothing is called so. */
async function folderOf(folder: string, run: string): Promise<string> {
  const inside = join(folder, run)
  if (existsSync(inside)) return inside
  if (existsSync(run) || !/^\d+$/.test(run)) return run
  const runs = await listRuns(folder)
  const found = runs[Number(run) - 1]
  if (found !== undefined) return found.folder
  throw inputError(
    `open ${run}`,
    `there is no run ${run} in ${folder}; allowed: 1 to ${runs.length}, a folder or a path`,
  )
}

function listed(runs: readonly ListedRun[], { width, color }: TerminalStyle): string {
  const table = {
    caption: 'Past runs, the newest first: npx stepup open 1 opens the report of the first',
    columns: [
      { head: 'No.' },
      ...['Folder', 'Run', 'Kind'].map(head => ({ head, kind: 'name' as const })),
      { head: 'Risk' },
      { head: 'Outcome', kind: 'name' as const },
      { head: 'Written, UTC' },
    ],
    rows: runs.map(({ folder, name, kind, risk, outcome, written }, i) => {
      const place = [String(i + 1), basename(folder), name]
      return [...place, kind, risk, outcome, written.slice(0, 16).replace('T', ' ')]
    }),
  }
  return terminalTable(table, width, painter(color))
}
