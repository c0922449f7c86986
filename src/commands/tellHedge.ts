import { join } from 'node:path'
import { hedgeText } from '../report/terminal/hedgeText.ts'
import { runHedge } from '../run/hedging/runHedge.ts'
import type { LoadedScenario } from '../run/loading/loadScenario.ts'
import type { HedgeTerms } from '../scenario/scenario.ts'
import { defaultFolder } from './defaultFolder.ts'
import { openFile } from './openFile.ts'
import type { PlayFlags } from './playFlags.ts'
import { notice, print, printDrawn, printJson } from './shared.ts'
import type { Status } from './status.ts'

/** Plays the hedge of a scenario, prints its story, and returns the exit code. */
export async function tellHedge(
  flags: PlayFlags,
  loaded: LoadedScenario,
  terms: HedgeTerms,
  status: Status,
  signal: AbortSignal,
): Promise<number> {
  if (flags.charts) notice('--charts: a hedge has the charts of its page alone')
  const { result, folder } = await runHedge(loaded, terms, {
    out: flags.out ?? defaultFolder(flags.scenario),
    report: flags.report,
    parquet: flags.parquet,
    signal,
    say: phrase => status.say(phrase),
  })
  status.clear()
  const report = join(folder, 'report.html')
  if (flags.json) printJson(result.summary)
  else if (!flags.quiet) {
    printDrawn(flags, result.summary, (summary, style) => hedgeText({ ...result, summary }, style))
    print(flags.report ? `Report: ${report}` : `Results: ${folder}`)
  }
  if (flags.open && flags.report) await openFile(report)
  return 0
}
