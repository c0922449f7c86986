import { join, relative } from 'node:path'
import type { Argv } from 'yargs'
import { nextSteps } from '../report/terminal/nextSteps.ts'
import type { TerminalStyle } from '../report/terminal/terminalStyle.ts'
import type { RunResult } from '../results/runResult.ts'
import { refuseHedge } from '../run/hedging/refuseHedge.ts'
import { loadScenario } from '../run/loading/loadScenario.ts'
import { type RunOutcome, runScenario } from '../run/runScenario.ts'
import { refuseSharedHedge } from '../run/sharding/refuseSharedHedge.ts'
import type { Located } from '../scenario/located.ts'
import { defaultFolder } from './defaultFolder.ts'
import { reportInterruption } from './interruption.ts'
import { openFile } from './openFile.ts'
import type { PlayFlags } from './playFlags.ts'
import { compileRulesApart } from './quickenProcess.ts'
import { remindOfOverdueFacts } from './remindOfOverdueFacts.ts'
import {
  CHARTS_FLAG,
  type CommonFlags,
  notice,
  overridesOf,
  print,
  printDrawn,
  printJson,
  scenarioArguments,
} from './shared.ts'
import { Status } from './status.ts'
import { tellHedge } from './tellHedge.ts'
import { UsageError } from './usageError.ts'

export function playArguments(yargs: Argv) {
  return resultArguments(scenarioArguments(yargs))
    .option('shard', {
      type: 'string',
      requiresArg: true,
      describe: 'play one part of the samples, such as 3/8, into the file --out; merge joins all parts',
    })
    .option('queue', {
      type: 'string',
      requiresArg: true,
      describe: 'let the workers of a queue play the samples: redis://… or postgres://… (stepup worker)',
    })
    .conflicts('shard', 'queue')
}

/** Of commands that play, or join, a run. */
export function resultArguments<T>(yargs: Argv<T>) {
  return yargs
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'folder of the results (default reports/<scenario>)',
    })
    .option('report', { type: 'boolean', default: true, describe: 'write report.html (--no-report: do not)' })
    .option('charts', CHARTS_FLAG)
    .option('parquet', {
      type: 'boolean',
      default: false,
      describe: 'write every table as Parquet, too: trades.parquet …',
    })
    .option('open', { type: 'boolean', default: false, describe: 'open the report' })
    .option('full', { type: 'boolean', default: false, describe: 'print all figures, not forty lines of them' })
}

/** What differs between the commands. */
export interface Play {
  readonly compare: boolean
  readonly overrides: readonly string[]
  /** A document whose variants take the place of the scenario's; null = its own. */
  readonly variants: Located | null
  readonly folderSuffix: string
  /** What the terminal shows of the result. */
  text(result: RunResult, style: TerminalStyle): string
}

/** Plays a scenario, prints what came out, and returns the exit code. */
export async function play(flags: PlayFlags, signal: AbortSignal, play: Play): Promise<number> {
  const status = new Status(flags.quiet)
  const loaded = await loadScenario(flags.scenario, [...overridesOf(flags), ...play.overrides], play.variants)
  if (play.compare && play.overrides.length > 0 && loaded.variants.length > 0) {
    throw new UsageError('--risk and the variants of the scenario are two comparisons: one of them at a time')
  }
  if (loaded.scenario.samples.count === 0) compileRulesApart()
  if (!flags.quiet) remindOfOverdueFacts(loaded.scenario)
  const { hedge } = loaded.scenario
  if (flags.shard !== undefined) {
    const { playPart } = await import('./playPart.ts')
    return playPart(flags, flags.shard, loaded, play, status, signal)
  }
  if (flags.queue !== undefined) refuseSharedHedge(loaded, '--queue')
  if (hedge !== null && !play.compare) return tellHedge(flags, loaded, hedge, status, signal)
  if (hedge !== null) refuseHedge(loaded, 'run')
  const queue = flags.queue === undefined ? null : await openQueue(flags.queue, status)
  const outcome = await runScenario(loaded, {
    out: flags.out ?? defaultFolder(flags.scenario) + play.folderSuffix,
    compare: play.compare,
    report: flags.report,
    charts: flags.charts,
    parquet: flags.parquet,
    workers: flags.workers ?? null,
    signal: queue === null ? signal : AbortSignal.any([signal, queue.lost]),
    say: phrase => status.say(phrase),
    onProgress: (done, total) => status.progress('sampling', done, total),
    onStrategyTested: (cuts, of) => status.progress('testing that the strategy does not look ahead', cuts, of),
    executor: queue,
  }).finally(() => queue?.close())
  status.clear()
  if (queue?.lost.aborted && !signal.aborted) notice(queue.lost.reason.message)
  return tellRun(flags, play, outcome)
}

/** The packages of a queue are loaded by who has one. */
async function openQueue(url: string, status: Status) {
  const { openQueueExecutor } = await import('../run/queueing/queueExecutor.ts')
  return openQueueExecutor(url, phrase => status.say(phrase))
}

type TellFlags = CommonFlags & Pick<PlayFlags, 'report' | 'charts' | 'open'>

/** Prints what came out, and returns the exit code. */
export async function tellRun(
  flags: TellFlags,
  play: Pick<Play, 'compare' | 'text'>,
  { result, folder, interrupted }: RunOutcome,
): Promise<number> {
  const report = join(folder, 'report.html')
  if (flags.json) printJson(result.summary)
  else if (!flags.quiet) {
    printDrawn(flags, result.summary, (summary, style) => play.text({ ...result, summary }, style))
    print(flags.report ? `Report: ${report}` : `Results: ${folder}`)
    if (flags.charts) print(`Charts: ${join(folder, 'charts')}`)
    if (!interrupted) for (const step of nextSteps(result.summary, nearby(folder))) notice(step)
  }
  if (flags.open && flags.report) await openFile(report)
  return interrupted ? reportInterruption(result.summary, play.compare) : 0
}

/** A folder as it is typed: from the working folder on where it lies inside. */
function nearby(folder: string): string {
  const way = relative('.', folder)
  return way.startsWith('..') ? folder : way
}
