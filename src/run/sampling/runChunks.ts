import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import type { Outcomes } from '../../core/batch.ts'
import type { SampleJob } from './job.ts'
import { GROUP } from './levelTally.ts'
import { makeSampler } from './sampler.ts'

export interface ChunkOptions {
  /** Threads; null = as many as the work is worth, at most one per core. */
  readonly workers: number | null
  readonly signal: AbortSignal | null
  readonly onProgress: (done: number, total: number) => void
}

/** Accounts x trades below which a second thread costs more than it saves. */
const WORTH_A_WORKER = 20_000_000

/**
 * Plays `count` samples in chunks of whole groups and hands them over in order. An interruption ends it after the chunks
 * that are finished.
 * @param take gets the outcomes of the next samples, one per plan
 * @returns samples handed over
 */
export async function runChunks(
  job: SampleJob,
  count: number,
  options: ChunkOptions,
  take: (outcomes: Outcomes[]) => void,
): Promise<number> {
  compileRulesAsOne()
  const workers = options.workers ?? (await worthwhileWorkers(job, count))
  return workers <= 1 ? runHere(job, count, options, take) : runInWorkers(job, count, workers, options, take)
}

/**
 * The rules of a trade are many small functions, more than the compiler puts together by default. With room for all of
 * them samples take three quarters of the time; results are the same bits. The setting is of the whole process, workers
 * included.
 */
function compileRulesAsOne(): void {
  setFlagsFromString('--max-inlined-bytecode-size=1500')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=5000')
}

async function worthwhileWorkers(job: SampleJob, count: number): Promise<number> {
  const { availableParallelism } = await import('node:os')
  const steps = job.kind === 'tape' ? job.trades * job.plans.length : job.shape.bars
  return Math.max(1, Math.min(availableParallelism(), Math.floor((count * steps) / WORTH_A_WORKER)))
}

async function runHere(
  job: SampleJob,
  count: number,
  { signal, onProgress }: ChunkOptions,
  take: (outcomes: Outcomes[]) => void,
): Promise<number> {
  const sample = await makeSampler(job)
  for (let from = 0; from < count; from += GROUP) {
    await nextTurn()
    if (signal?.aborted) return from
    const to = Math.min(from + GROUP, count)
    take(sample(from, to))
    onProgress(to, count)
  }
  return count
}

async function runInWorkers(
  job: SampleJob,
  count: number,
  workers: number,
  { signal, onProgress }: ChunkOptions,
  take: (outcomes: Outcomes[]) => void,
): Promise<number> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    workerData: job,
    minThreads: workers,
    maxThreads: workers,
  })
  const inFlight: { to: number; result: Promise<Outcomes[]> }[] = []
  let next = 0
  let done = 0
  try {
    while (done < count) {
      while (next < count && inFlight.length < 2 * workers && !signal?.aborted) {
        const to = Math.min(next + GROUP, count)
        inFlight.push({ to, result: pool.run({ from: next, to }) as Promise<Outcomes[]> })
        next = to
      }
      const oldest = inFlight.shift()
      if (oldest === undefined) break
      take(await oldest.result)
      done = oldest.to
      onProgress(done, count)
    }
    return done
  } finally {
    await pool.destroy()
  }
}
