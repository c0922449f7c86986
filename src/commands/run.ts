import { join } from 'node:path'
import type { Argv } from 'yargs'
import { terminalVerdict } from '../report/terminalVerdict.ts'
import { loadScenario } from '../run/loadScenario.ts'
import { runScenario } from '../run/runScenario.ts'
import { defaultFolder } from './defaultFolder.ts'
import { reportInterruption } from './interruption.ts'
import { openFile } from './openFile.ts'
import { overridesOf, print, type ScenarioFlags, scenarioArguments, terminalWidth, useColor } from './shared.ts'
import { Status } from './status.ts'

interface Flags extends ScenarioFlags {
  readonly out: string | undefined
  readonly open: boolean
}

export function builder(yargs: Argv) {
  return scenarioArguments(yargs)
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'folder of the results (default reports/<scenario>)',
    })
    .option('open', { type: 'boolean', default: false, describe: 'open the report' })
}

export async function handler(flags: Flags, signal: AbortSignal): Promise<number> {
  const status = new Status(flags.quiet)
  const loaded = await loadScenario(flags.scenario, overridesOf(flags))
  const { result, folder, interrupted } = await runScenario(loaded, {
    out: flags.out ?? defaultFolder(flags.scenario),
    workers: flags.workers ?? null,
    signal,
    say: phrase => status.say(phrase),
    onProgress: (done, total) => status.progress(done, total),
  })
  status.clear()
  const report = join(folder, 'report.html')
  if (flags.json) print(JSON.stringify(result.summary))
  else if (!flags.quiet) {
    print(terminalVerdict(result, { width: terminalWidth(), color: useColor(flags) }))
    print(`Report: ${report}`)
  }
  if (flags.open) await openFile(report)
  return interrupted ? reportInterruption(result.summary) : 0
}
