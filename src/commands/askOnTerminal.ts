import { createInterface } from 'node:readline/promises'
import { inputError } from '../io/files/inputError.ts'

/** Where questions are asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/**
 * Lets `interview` ask its questions, and gives what it gives. Throws InputError where the input ends before, and the reason
 * of the signal; Ctrl-C interrupts the program as elsewhere.
 */
export async function askOnTerminal<T>(
  { input, output }: Terminal,
  signal: AbortSignal,
  interview: (ask: (question: string) => Promise<string>) => Promise<T>,
): Promise<T> {
  const lines = createInterface({ input, output })
  const ended = new AbortController()
  lines.once('close', () => ended.abort(inputError('init', 'the input ended before the questions were answered', HINT)))
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  const either = AbortSignal.any([signal, ended.signal])
  try {
    return await interview(question => lines.question(question, { signal: either }))
  } catch (error) {
    either.throwIfAborted()
    throw error
  } finally {
    lines.close()
  }
}

const HINT = 'give the answers as flags: --file, --market, --start'
