import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Executor, PlayWatch } from './executor.ts'
import type { ChunkJob } from './job.ts'
import type { LevelBands } from './levelBands.ts'
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

/** Where chunks are added up. */
export interface ChunkTally {
  /** Adds the next chunk at every level. */
  add(chunks: LevelChunk[]): void
  /** Of each level, where they are wanted: threads keep the equity of their chunks in such bands, which are joined in the end. */
  readonly bands?: readonly LevelBands[]
}

/** Plays samples `from` … `to`-1 under every plan. */
type Play = (from: number, to: number) => Promise<LevelChunk[]>

/**
 * Plays the samples before `end` chunk by chunk and adds them up in order, on this thread and on others beside it. An
 * interruption ends it after the chunks that are begun.
 * @param start the first sample, at the border of a chunk
 * @returns samples added up
 */
export async function runChunks(
  job: ChunkJob,
  end: number,
  options: Omit<ChunkOptions, 'executor'>,
  tally: ChunkTally,
  start = 0,
): Promise<number> {
  const { availableParallelism } = await import('node:os')
  const workers = threadCount(job.samples, end - start, options.workers, availableParallelism())
  const threads = workers > 1 ? await startThreads({ job, size: tally.bands?.[0]?.size ?? null }, workers - 1) : []
  try {
    const others = threads.flatMap(({ play }) => Array<Play>(AHEAD).fill(play))
    const done = await share([await playHere(job), ...others], { start, end }, options, chunks => tally.add(chunks))
    const kept = await Promise.all(threads.map(thread => thread.bands()))
    for (const parts of kept) for (const [k, part] of parts.entries()) tally.bands?.[k]?.join(part)
    return done
  } finally {
    await Promise.all(threads.map(thread => thread.stop()))
  }
}

/**
 * Lets messages through before each chunk: those of threads that ask for more, and interruptions. Here the first of all is
 * played, with the equity of the accounts that are drawn one by one.
 */
async function playHere(job: ChunkJob): Promise<Play> {
  const sample = await makeSampler(job.samples)
  return async (from, to) => {
    await nextTurn()
    return playChunk(job, sample, from, to)
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
