import { setImmediate as nextTurn } from 'node:timers/promises'
import { inputError } from '../../io/files/inputError.ts'
import { InputError } from '../../scenario/problem.ts'
import { type Chunk, ChunkQueue, sharedChunks } from './chunkQueue.ts'
import { ChunksInOrder, type ChunkTally } from './chunksInOrder.ts'
import type { Executor, PlayWatch } from './executor.ts'
import type { ChunkJob } from './job.ts'
import type { LevelChunk } from './levelChunk.ts'
import { playChunk } from './playChunk.ts'
import { makeSampler } from './sampler.ts'
import { threadCount } from './threadCount.ts'
import { type PlayedChunk, startThreads } from './threads.ts'

export interface ChunkOptions extends PlayWatch {
  /** Threads asked for; null = as many as the work is worth, at most one per core. */
  readonly workers: number | null
  /** Plays the long rounds in place of this process. */
  readonly executor?: Executor | null
}

/**
 * Plays the samples before `end` chunk by chunk and adds them up in order, on this thread and on others beside it. An
 * interruption ends it after the chunks that are begun. Of several errors the one of the first sample is thrown.
 * @param start the first sample, at the border of a chunk
 * @returns samples added up
 */
export async function runChunks(
  job: ChunkJob,
  end: number,
  { workers, signal, onProgress }: Omit<ChunkOptions, 'executor'>,
  tally: ChunkTally,
  start = 0,
): Promise<number> {
  const { availableParallelism } = await import('node:os')
  const count = threadCount(job.samples, end - start, workers, availableParallelism())
  const chunks = sharedChunks(start, end)
  const queue = new ChunkQueue(chunks)
  const inOrder = new ChunksInOrder(queue, { start, end }, done => onProgress(done - start, end - start), tally)
  const close = () => queue.close()
  await nextTurn()
  if (signal?.aborted) close()
  signal?.addEventListener('abort', close)
  const size = tally.bands?.[0]?.size ?? null
  const first = queue.take()
  const threads = count > 1 ? startThreads({ job, size, chunks }, count - 1) : []
  try {
    const others = Promise.all(threads.map(thread => thread.play(chunk => inOrder.take(chunk))))
    // Nobody takes another chunk once a thread has died.
    others.catch(close)
    await playHere(job, first, queue, inOrder)
    const kept = await others.catch(error => Promise.reject(ofOwnCode(job, error)))
    const done = inOrder.end()
    for (const parts of kept) for (const [k, part] of parts.entries()) tally.bands?.[k]?.join(part)
    return done
  } finally {
    signal?.removeEventListener('abort', close)
    await Promise.all(threads.map(thread => thread.stop()))
  }
}

/**
 * Lets messages through before each further chunk: those of threads, and interruptions. Here the first of all is played, with the
 * equity of the accounts that are drawn one by one.
 */
async function playHere(job: ChunkJob, first: Chunk | null, queue: ChunkQueue, inOrder: ChunksInOrder): Promise<void> {
  const sample = await makeSampler(job.samples)
  for (let next = first; next !== null; next = queue.take()) {
    await nextTurn()
    const { from, to } = next
    inOrder.take(playedHere(() => playChunk(job, sample, from, to), from))
  }
}

function playedHere(play: () => LevelChunk[], from: number): PlayedChunk {
  try {
    return { from, levels: play() }
  } catch (error) {
    return { from, error }
  }
}

/** A thread that a strategy of the user's own ended is no defect of the program. */
function ofOwnCode({ samples }: ChunkJob, error: unknown): unknown {
  const file = samples.kind === 'paths' && samples.strategy.own ? samples.strategy.use : null
  if (file === null || error instanceof InputError) return error
  return inputError(file, `the strategy ended a thread of the program: ${messageOf(error)}`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
