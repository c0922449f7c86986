import { z } from 'zod'
import { FROM_SOURCE } from '../../io/files/programFile.ts'
import { unpackData } from '../../io/packed/packedData.ts'
import { VERSION } from '../../results/version.ts'
import type { Round } from '../sampling/round.ts'
import type { JobStore, JobTaker, QueueJob } from './openQueue.ts'
import { type QueueUnit, ROUNDS, UNITS } from './queueUnits.ts'
import { ROUND_BYTES, type UnitTask } from './unitThread.ts'

export interface ServeOptions {
  readonly store: JobStore
  /** Threads, which each play one unit. */
  readonly workers: number
  /** Whether a strategy file that a round names may be run. */
  readonly runCode: boolean
  readonly signal: AbortSignal
  readonly say: (phrase: string) => void
}

/** Time for which a worker that has refused work leaves the queue to others. */
const REST_MS = 30_000
const AT_ONCE_MS = 100

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
 * strategy file that it may not run, are put back for others.
 */
export async function serveQueue({ store, workers, runCode, signal, say }: ServeOptions): Promise<void> {
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
    await ended(signal)
    say('finishing what has begun')
    await taker.close()
  } finally {
    await rounds.close()
    await pool.destroy()
  }
}

function keptRound(id: string, data: unknown): KeptRound {
  const bytes = Buffer.from(keptSchema.parse(data).bytes, 'base64')
  const { samples } = (unpackData(bytes, ROUND_BYTES) as Round).job
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  const file = samples.kind === 'paths' && samples.strategy.own ? samples.strategy.use : null
  return { id, bytes: shared, file }
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
