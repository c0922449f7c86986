import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const SOURCE = join(ROOT, 'src/cli.ts')

/**
 * Loaded before the program: when it ends, file descriptor 3 gets its largest resident size and the time of the processor.
 * A module of TypeScript would add what stripping its types takes, which is more than an empty Node does.
 */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(`
  const { isMainThread } = process.getBuiltinModule('node:worker_threads')
  const { writeSync } = process.getBuiltinModule('node:fs')
  if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
`)}`

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
  const { stdout, stderr, status, output } = spawnSync(process.execPath, ['--import', TELL_USAGE, program, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
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
