import { availableParallelism } from 'node:os'
import type { Argv } from 'yargs'
import { openStore } from '../run/queueing/openQueue.ts'
import { serveQueue } from '../run/queueing/serveQueue.ts'
import { type CommonFlags, notice, workersOption } from './shared.ts'

interface Flags extends CommonFlags {
  readonly queue: string
  readonly workers: number | undefined
  readonly runCode: boolean
}

export function builder(yargs: Argv) {
  return workersOption(yargs, 'threads, each for one unit of work (default: one to a core)')
    .option('queue', {
      type: 'string',
      demandOption: true,
      requiresArg: true,
      describe: 'the queue to work for: redis://… or postgres://…',
    })
    .option('run-code', {
      type: 'boolean',
      default: false,
      describe: 'run strategy files that runs name, where they lie on this machine',
    })
}

/** Works until the user ends it, which is no interruption. */
export async function handler({ queue, workers, runCode, quiet }: Flags, signal: AbortSignal): Promise<number> {
  await serveQueue({
    store: await openStore(queue),
    workers: workers ?? availableParallelism(),
    runCode,
    signal,
    say: phrase => (quiet ? undefined : notice(phrase)),
  })
  return 0
}
