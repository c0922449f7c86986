import { inputError } from '../io/files/inputError.ts'
import { beforeOwnCode, ownCode } from '../io/plugins/ownCode.ts'

/** Writes results, whoever else may not write there. */
let writeResult: typeof process.stdout.write | null = null

/** Writes to standard output, which holds results and nothing else: what a strategy of the user's own prints goes to standard error. */
export function writeOut(text: string): void {
  if (writeResult === null) process.stdout.write(text)
  else writeResult.call(process.stdout, text)
}

/** Says an error, and gives the exit code of it. */
let explain: (error: unknown) => number

/**
 * As long as a command runs: an end of the process that nobody has asked for is no success, and what a strategy leaves to
 * itself is not the program's.
 */
export function guardOwnCode(explained: typeof explain): void {
  explain = explained
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
  const why = 'by process.exit or by waiting for what never comes: no results were written'
  process.exitCode = explain(
    ofOwnCode(`the strategy ended the program, ${why}`) ?? new Error('stepup ended before it was done'),
  )
}

function endUnhandled(reason: unknown): void {
  const message = reason instanceof Error ? reason.message : String(reason)
  const error = ofOwnCode(`what the strategy left to run by itself failed: ${message}`) ?? reason
  endGuard()
  process.exit(explain(error))
}

/** Null where no file of the user's own has run. */
function ofOwnCode(message: string): Error | null {
  const file = ownCode()
  return file === null ? null : inputError(file, message)
}
