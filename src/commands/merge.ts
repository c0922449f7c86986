import type { Argv } from 'yargs'
import { comparisonText } from '../report/terminal/comparisonText.ts'
import { terminalVerdict } from '../report/terminal/terminalVerdict.ts'
import { mergeRun } from '../run/mergeRun.ts'
import { resultArguments, tellRun } from './play.ts'
import type { PlayFlags } from './playFlags.ts'
import { Status } from './status.ts'

interface Flags
  extends Pick<PlayFlags, 'json' | 'quiet' | 'color' | 'full' | 'report' | 'charts' | 'parquet' | 'open'> {
  readonly parts: string[]
  readonly out: string
  readonly folder: string | undefined
  readonly runCode: boolean
}

export function builder(yargs: Argv) {
  const parts = yargs.positional('parts', {
    type: 'string',
    array: true,
    demandOption: true,
    describe: 'every part of one run, in any order, or the folder of them',
  })
  return resultArguments(parts)
    .demandOption('out')
    .option('folder', {
      type: 'string',
      requiresArg: true,
      describe: 'where the scenario’s relative paths start, if its files lie elsewhere than where the parts were made',
    })
    .option('run-code', {
      type: 'boolean',
      default: false,
      describe: 'run the strategy file that the scenario names, if there is one',
    })
    .option('full', { type: 'boolean', default: false, describe: 'print all figures, not forty lines of them' })
}

export async function handler(flags: Flags, signal: AbortSignal): Promise<number> {
  const status = new Status(flags.quiet)
  const { compare, ...outcome } = await mergeRun(flags.parts, {
    out: flags.out,
    scenarioFolder: flags.folder ?? null,
    runCode: flags.runCode,
    report: flags.report,
    charts: flags.charts,
    parquet: flags.parquet,
    workers: null,
    signal,
    say: phrase => status.say(phrase),
    onProgress: (done, total) => status.progress('joining', done, total),
    onStrategyTested: (cuts, of) => status.progress('testing that the strategy does not look ahead', cuts, of),
  })
  status.clear()
  return tellRun(flags, { compare, text: compare ? comparisonText : terminalVerdict }, outcome)
}
