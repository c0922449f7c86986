import { join, resolve } from 'node:path'
import type { Argv } from 'yargs'
import { renderRun } from '../run/reportRender.ts'
import { openFile } from './openFile.ts'
import { type CommonFlags, notice, print } from './shared.ts'

interface Flags extends CommonFlags {
  readonly runs: string[]
  readonly open: boolean
}

export function builder(yargs: Argv) {
  return yargs
    .positional('runs', { type: 'string', array: true, demandOption: true, describe: 'results folders' })
    .option('open', { type: 'boolean', default: false, describe: 'open the reports' })
}

export async function handler(flags: Flags, signal: AbortSignal): Promise<number> {
  const reports: string[] = []
  for (const run of flags.runs) {
    signal.throwIfAborted()
    const notices = await renderRun(run)
    if (!flags.quiet) for (const text of notices) notice(`${run}: ${text}`)
    reports.push(join(resolve(run), 'report.html'))
  }
  if (flags.json) print(JSON.stringify({ reports }))
  else if (!flags.quiet) for (const report of reports) print(`Report: ${report}`)
  if (flags.open) for (const report of reports) await openFile(report)
  return 0
}
