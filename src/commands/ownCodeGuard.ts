import { writeSync } from 'node:fs'
import { beforeOwnCode, ownCode } from '../io/plugins/ownCode.ts'

const STDERR = 2
/** Exit codes. */
const [DEFECT, INPUT] = [1, 2] as const

/** Writes results, whoever else may not write there. */
let writeResult: typeof process.stdout.write | null = null

/** Writes to standard output, which holds results and nothing else: what a strategy of the user's own prints goes to standard error. */
export function writeOut(text: string): void {
  if (writeResult === null) process.stdout.write(text)
  else writeResult.call(process.stdout, text)
}

/**
 * As long as a command runs: an end of the process that nobody has asked for is no success, and what a strategy leaves to
 * itself is not the program's.
 */
export function guardOwnCode(): void {
  process.on('exit', sayUnfinished)
  process.on('unhandledRejection', endUnhandled)
  process.on('uncaughtException', endUnhandled)
  beforeOwnCode(divertOutput)
}

/** The process may end as it does. */
export function endGuard(): void {
  process.off('exit', sayUnfinished)
  process.off('unhandledRejection', endUnhandled)
  process.off('uncaughtException', endUnhandled)
  beforeOwnCode(null)
  if (writeResult !== null) process.stdout.write = writeResult
  writeResult = null
}

function divertOutput(): void {
  if (writeResult !== null) return
  writeResult = process.stdout.write
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write
}

function sayUnfinished(): void {
  const file = ownCode()
  const why =
    file === null
      ? 'stepup ended before it was done'
      : `${file}: the strategy ended the program, by process.exit or by waiting for what never comes`
  process.exitCode = file === null ? DEFECT : INPUT
  writeSync(STDERR, `${why}: no results were written\n`)
}

function endUnhandled(reason: unknown): void {
  const file = ownCode()
  const { message, stack } = reason instanceof Error ? reason : new Error(String(reason))
  const text =
    file === null
      ? `stepup failed: this is a defect of the program, not of your input.\n${stack ?? message}`
      : `${file}: what the strategy left to run by itself failed: ${message}`
  endGuard()
  writeSync(STDERR, `${text}\n`)
  process.exit(file === null ? DEFECT : INPUT)
}
