import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const SOURCE = join(ROOT, 'src/cli.ts')

/** What one command took, as its own process saw it end. */
export interface CommandTime {
  readonly nanoseconds: number
  /** Time of the processor, of all threads. */
  readonly busyNanoseconds: number
  readonly peakMegabytes: number
  readonly output: string
}

/** Runs the program as a user does, in a process of its own, so that its start counts. */
export function runCommand(args: readonly string[], program = SOURCE): CommandTime {
  const before = process.hrtime.bigint()
  const { stdout, stderr, status, output } = spawnSync(
    process.execPath,
    ['--import', join(import.meta.dirname, 'tellUsage.ts'), program, ...args],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const nanoseconds = Number(process.hrtime.bigint() - before)
  if (status !== 0) throw new Error(`stepup ${args.join(' ')} ended with ${status}: ${stderr}`)
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(output[3]!) as NodeJS.ResourceUsage
  return {
    nanoseconds,
    busyNanoseconds: 1000 * (userCPUTime + systemCPUTime),
    peakMegabytes: maxRSS / 1024,
    output: stdout,
  }
}
