import { setTimeout as wait } from 'node:timers/promises'
import { inputError } from '../../io/files/inputError.ts'

export interface PatienceTimes {
  /** In which one question is answered. */
  readonly answerMs: number
  /** Between two tries. */
  readonly againMs: number
  /** After which a database that does not answer is given up. */
  readonly giveUpMs: number
}

const RUN_TIMES: PatienceTimes = { answerMs: 15_000, againMs: 500, giveUpMs: 60_000 }
/** A worker has nothing to lose: it outlasts a restart of the machine that it works for. */
export const WORKER_TIMES: PatienceTimes = { answerMs: 15_000, againMs: 2000, giveUpMs: 600_000 }

/** What is thrown in place of an answer that nobody waits for any more. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** Asks a database that may go away: again for a while, aloud, and then never more. */
export class Patience {
  readonly #lost = new AbortController()
  readonly #address: string
  readonly #say: (phrase: string) => void
  readonly #times: PatienceTimes
  #isAway = false

  constructor(address: string, say: (phrase: string) => void, times = RUN_TIMES) {
    this.#address = address
    this.#say = say
    this.#times = times
  }

  /** Aborted, with an InputError for a reason, once the database is given up. */
  get lost(): AbortSignal {
    return this.#lost.signal
  }

  /** Whether the last question was not answered. */
  get isAway(): boolean {
    return this.#isAway
  }

  /** The answer. Throws NoAnswer where the database is given up, or `signal` ends the waiting. */
  async ask<T>(question: () => Promise<T>, signal: AbortSignal | null): Promise<T> {
    const began = performance.now()
    for (;;) {
      if (this.lost.aborted) throw new NoAnswer()
      try {
        const answer = await within(question(), this.#times.answerMs)
        if (this.#isAway) this.#say(`${this.#address} answers again`)
        this.#isAway = false
        return answer
      } catch (error) {
        this.#bear(error, performance.now() - began)
        if (signal?.aborted) throw new NoAnswer()
        await wait(this.#times.againMs, undefined, signal === null ? {} : { signal }).catch(() => {})
        if (signal?.aborted) throw new NoAnswer()
      }
    }
  }

  #bear(error: unknown, ms: number): void {
    const { giveUpMs } = this.#times
    const why = whatOf(error)
    if (!this.#isAway) this.#say(`${this.#address} does not answer (${why}): trying again for ${giveUpMs / 1000} s`)
    this.#isAway = true
    if (ms < giveUpMs) return
    const message = `${this.#address} has not answered for ${giveUpMs / 1000} s (${why})`
    this.#lost.abort(inputError('--queue', message, 'when the server is back, give the same command again'))
  }
}

/** What a driver says that went wrong: some errors have a code alone. */
export function whatOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException
  return message || code || String(error)
}

/** The answer, if it comes in time. */
export async function within<T>(answer: Promise<T>, ms: number): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('no answer')), ms)
  try {
    return await Promise.race([answer, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
