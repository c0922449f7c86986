import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Executor, PlayWatch } from './executor.ts'
import type { ChunkJob } from './job.ts'
import { CHUNK, type LevelChunk } from './levelChunk.ts'
import { playChunk } from './playChunk.ts'
import { makeSampler } from './sampler.ts'
import { threadCount } from './threadCount.ts'
import { AHEAD, startThreads } from './threads.ts'

export interface ChunkOptions extends PlayWatch {
  /** Threads asked for; null = as many as the work is worth, at most one per core. */
  readonly workers: number | null
  /** Plays the long rounds in place of this process. */
  readonly executor?: Executor | null
}

/** Plays samples `from` … `to`-1 under every plan. */
type Play = (from: number, to: number) => Promise<LevelChunk[]>

/**
 * Plays the samples before `end` chunk by chunk and hands them over in order, on this thread and on others beside it. An
 * interruption ends it after the chunks that are begun.
 * @param take gets the next chunk at every risk level
 * @param start the first sample, at the border of a chunk
 * @returns samples handed over
 */
export async function runChunks(
  job: ChunkJob,
  end: number,
  options: Omit<ChunkOptions, 'executor'>,
  take: (chunks: LevelChunk[]) => void,
  start = 0,
): Promise<number> {
  const { availableParallelism } = await import('node:os')
  const workers = threadCount(job.samples, end - start, options.workers, availableParallelism())
  const threads = workers > 1 ? await startThreads(job, workers - 1) : null
  try {
    const here = await playHere(job)
    const others = threads === null ? [] : Array.from({ length: AHEAD * (workers - 1) }, () => threads.play)
    return await share([...others, here], { start, end }, options, take)
  } finally {
    await threads?.stop()
  }
}

/** Lets messages through after each chunk: those of threads that ask for more, and interruptions. */
async function playHere(job: ChunkJob): Promise<Play> {
  const sample = await makeSampler(job.samples)
  return async (from, to) => {
    const chunks = playChunk(job, sample, from, to)
    await nextTurn()
    return chunks
  }
}

/** Lets each lane play the next chunk as soon as it is free. Of several errors the one of the first sample is thrown. */
async function share(
  lanes: readonly Play[],
  { start, end }: { readonly start: number; readonly end: number },
  { signal, onProgress }: PlayWatch,
  take: (chunks: LevelChunk[]) => void,
): Promise<number> {
  const played = new Map<number, LevelChunk[]>()
  const errors = new Map<number, unknown>()
  let next = start
  let done = start
  const playOn = async (play: Play) => {
    for (;;) {
      if (next >= end || errors.size > 0 || signal?.aborted) return
      const from = next
      next = Math.min(from + CHUNK, end)
      try {
        played.set(from, await play(from, next))
      } catch (error) {
        errors.set(from, error)
      }
      for (let chunks = played.get(done); chunks !== undefined; chunks = played.get(done)) {
        played.delete(done)
        take(chunks)
        done = Math.min(done + CHUNK, end)
        onProgress(done - start, end - start)
      }
    }
  }
  await nextTurn()
  await Promise.all(lanes.map(playOn))
  if (errors.size > 0) throw errors.get(Math.min(...errors.keys()))
  return done - start
}
