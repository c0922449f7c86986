import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ChunkJob } from './job.ts'
import { CHUNK } from './levelChunk.ts'
import { type PlayedChunk, playChunk } from './playChunk.ts'
import { makeSampler } from './sampler.ts'
import { threadCount } from './threadCount.ts'
import { AHEAD, startThreads } from './threads.ts'

export interface ChunkOptions {
  /** Threads asked for; null = as many as the work is worth, at most one per core. */
  readonly workers: number | null
  readonly signal: AbortSignal | null
  readonly onProgress: (done: number, total: number) => void
}

/** Plays samples `from` … `to`-1 under every plan. */
type Play = (from: number, to: number) => Promise<PlayedChunk[]>

/**
 * Plays `count` samples chunk by chunk and hands them over in order, on this thread and on others beside it. An
 * interruption ends it after the chunks that are begun.
 * @param take gets the next chunk at every risk level, the first of its samples with it
 * @returns samples handed over
 */
export async function runChunks(
  job: ChunkJob,
  count: number,
  options: ChunkOptions,
  take: (chunks: PlayedChunk[]) => void,
): Promise<number> {
  const { availableParallelism } = await import('node:os')
  const workers = threadCount(job.samples, count, options.workers, availableParallelism())
  const threads = workers > 1 ? await startThreads(job, workers - 1) : null
  try {
    const here = await playHere(job)
    const others = threads === null ? [] : Array.from({ length: AHEAD * (workers - 1) }, () => threads.play)
    return await share([...others, here], count, options, take)
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
  count: number,
  { signal, onProgress }: ChunkOptions,
  take: (chunks: PlayedChunk[]) => void,
): Promise<number> {
  const played = new Map<number, PlayedChunk[]>()
  const errors = new Map<number, unknown>()
  let next = 0
  let done = 0
  const playOn = async (play: Play) => {
    for (;;) {
      if (next >= count || errors.size > 0 || signal?.aborted) return
      const from = next
      next = Math.min(from + CHUNK, count)
      try {
        played.set(from, await play(from, next))
      } catch (error) {
        errors.set(from, error)
      }
      for (let chunks = played.get(done); chunks !== undefined; chunks = played.get(done)) {
        played.delete(done)
        take(chunks)
        done = Math.min(done + CHUNK, count)
        onProgress(done, count)
      }
    }
  }
  await nextTurn()
  await Promise.all(lanes.map(playOn))
  if (errors.size > 0) throw errors.get(Math.min(...errors.keys()))
  return done
}
