import type { Argv } from 'yargs'
import { verifyRun } from '../run/verifyRun.ts'
import { type CommonFlags, print, printJson } from './shared.ts'
import { Status } from './status.ts'

const DIFFERENT = 3

interface Flags extends CommonFlags {
  readonly run: string
  readonly folder: string | undefined
  readonly runCode: boolean
}

export function builder(yargs: Argv) {
  return yargs
    .positional('run', { type: 'string', demandOption: true, describe: 'a results folder' })
    .option('folder', {
      type: 'string',
      requiresArg: true,
      describe: 'where the scenario’s relative paths start, if its files have moved',
    })
    .option('run-code', {
      type: 'boolean',
      default: false,
      describe: 'run the strategy file that the scenario names, if there is one',
    })
}

export async function handler(flags: Flags, signal: AbortSignal): Promise<number> {
  const status = new Status(flags.quiet)
  const { files, leftOut, notWritten, difference } = await verifyRun(flags.run, {
    scenarioFolder: flags.folder ?? null,
    runCode: flags.runCode,
    signal,
    say: phrase => status.say(phrase),
  })
  status.clear()
  if (flags.json) printJson({ same: difference === null, files, leftOut, notWritten, difference })
  else if (difference === null)
    print(
      `Same: ${files.length} files of ${flags.run} came out again, byte for byte.${notCompared(leftOut)}${added(notWritten)}`,
    )
  else {
    const place = difference.line === null ? difference.file : `${difference.file}, line ${difference.line}`
    print(`First difference: ${place}\n  in the run: ${difference.there}\n  now:        ${difference.here}`)
  }
  return difference === null ? 0 : DIFFERENT
}

function notCompared(files: readonly string[]): string {
  return files.length === 0 ? '' : ` Of an older format, and not compared: ${files.join(', ')}.`
}

function added(files: readonly string[]): string {
  return files.length === 0 ? '' : ` That run did not write: ${files.join(', ')}.`
}
