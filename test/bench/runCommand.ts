import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** What one command took, as its own process saw it end. */
export interface CommandTime {
  readonly nanoseconds: number
  readonly peakMegabytes: number
  readonly output: string
}

/** Runs the program as a user does, in a process of its own, so that its start counts. */
export function runCommand(args: readonly string[]): CommandTime {
  const before = process.hrtime.bigint()
  const { stdout, stderr, status, output } = spawnSync(
    process.execPath,
    ['--import', join(import.meta.dirname, 'tellPeakMemory.ts'), join(ROOT, 'src/cli.ts'), ...args],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const nanoseconds = Number(process.hrtime.bigint() - before)
  if (status !== 0) throw new Error(`stepup ${args.join(' ')} ended with ${status}: ${stderr}`)
  return { nanoseconds, peakMegabytes: Number(output[3]) / 1024, output: stdout }
}
