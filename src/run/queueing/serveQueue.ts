import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { FROM_SOURCE } from '../../io/files/programFile.ts'
import { unpackData } from '../../io/packed/packedData.ts'
import { VERSION } from '../../results/version.ts'
import type { Round } from '../sampling/round.ts'
import { closeQueues, type JobQueue, type JobStore, type JobTaker, type QueueJob } from './openQueue.ts'
import { NoAnswer, Patience, WORKER_TIMES, within } from './patience.ts'
import { ownFileOf, type QueueUnit, ROUNDS, UNITS } from './queueUnits.ts'
import { ROUND_BYTES, type UnitTask } from './unitThread.ts'

export interface ServeOptions {
  readonly store: JobStore
  /** Threads, which each play one unit. */
  readonly workers: number
  /** Whether a strategy file that a round names may be run. */
  readonly runCode: boolean
  readonly signal: AbortSignal
  readonly say: (phrase: string) => void
  /** Of the database; the times of a worker where nothing is said. */
  readonly patience?: Patience
  /** Time between two looks whether the database is there. */
  readonly watchMs?: number
}

/** Time for which a worker that has refused work leaves the queue to others. */
const REST_MS = 30_000
const AT_ONCE_MS = 100
/** For a goodbye to a database that is not there. */
const GOODBYE_MS = 5000

const unitSchema = z.strictObject({
  version: z.string(),
  round: z.string(),
  from: z.int().nonnegative(),
  to: z.int().positive(),
})
const keptSchema = z.strictObject({ bytes: z.base64() })

/** A round as a worker keeps it: packed, in memory that its threads share. */
interface KeptRound {
  readonly id: string
  readonly bytes: Uint8Array
  /** The strategy file that it names; null where it names none. */
  readonly file: string | null
}

/**
 * Plays units of a queue until `signal` ends it: those that are begun are finished. Units of another version, and of a
 * strategy file that it may not run, are put back for others. Throws InputError once the database is given up.
 */
export async function serveQueue(options: ServeOptions): Promise<void> {
  const { store, workers, runCode, signal, say, watchMs = 5000 } = options
  const patience = options.patience ?? new Patience(store.address, say, WORKER_TIMES)
  const rounds = await store.queue(ROUNDS)
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: new URL(FROM_SOURCE ? './unitThread.ts' : './unitThread.js', import.meta.url).href,
    maxThreads: workers,
  })
  const refusals = new Set<string>()
  let kept: KeptRound | null = null
  let taker: JobTaker | null = null
  const play = async (job: QueueJob, token: string): Promise<unknown> => {
    const { version, round: id, from, to }: QueueUnit = unitSchema.parse(job.data)
    if (version !== VERSION) return refuse(job, token, `a run of stepup ${version}, and this is stepup ${VERSION}`)
    if (kept?.id !== id) kept = keptRound(id, (await rounds.getJob(id))?.data)
    if (kept.file !== null && !runCode)
      return refuse(job, token, `a run of the strategy file ${kept.file}: --run-code allows it`)
    return pool.run({ id, bytes: kept.bytes, from, to } satisfies UnitTask)
  }
  const refuse = async (job: QueueJob, token: string, why: string): Promise<never> => {
    if (!refusals.has(why)) say(`left to others: ${why}`)
    refusals.add(why)
    await job.moveToDelayed(Date.now() + AT_ONCE_MS, token)
    taker?.pause().then(() => setTimeout(() => signal.aborted || taker?.resume(), REST_MS).unref())
    throw store.putBack()
  }
  try {
    signal.throwIfAborted()
    taker = await store.take(UNITS, play, { concurrency: workers })
    say('waiting for work')
    await watch(rounds, patience, signal, watchMs)
    patience.lost.throwIfAborted()
    say('finishing what has begun')
    await finish(taker, patience)
    taker = null
  } finally {
    if (taker !== null) await within(taker.close(true), GOODBYE_MS).catch(() => {})
    await closeQueues([rounds])
    await pool.destroy()
  }
}

function keptRound(id: string, data: unknown): KeptRound {
  const bytes = Buffer.from(keptSchema.parse(data).bytes, 'base64')
  const round = unpackData(bytes, ROUND_BYTES) as Round
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return { id, bytes: shared, file: ownFileOf(round) }
}

/** Looks after the database until the work is to end, or the database is given up. */
async function watch(rounds: JobQueue, patience: Patience, signal: AbortSignal, ms: number): Promise<void> {
  while (!signal.aborted) {
    await wait(ms, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    try {
      await patience.ask(() => rounds.getJobCounts('waiting'), signal)
    } catch (error) {
      if (error instanceof NoAnswer) return
      throw error
    }
  }
}

/** Waits for what is being played, unless nobody is there to be told of it. */
async function finish(taker: JobTaker, patience: Patience): Promise<void> {
  if (patience.isAway) await within(taker.close(true), GOODBYE_MS).catch(() => {})
  else await taker.close()
}
