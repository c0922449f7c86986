import { setImmediate as nextTurn } from 'node:timers/promises'
import { inputError } from '../../io/files/inputError.ts'
import { InputError } from '../../scenario/problem.ts'
import { PathError } from '../market/pathError.ts'
import { type Chunk, ChunkQueue, sharedChunks } from './chunkQueue.ts'
import type { Executor, PlayWatch } from './executor.ts'
import type { ChunkJob } from './job.ts'
import type { LevelBands } from './levelBands.ts'
import { CHUNK, type LevelChunk } from './levelChunk.ts'
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

/** Where chunks are added up. */
export interface ChunkTally {
  /** Adds the next chunk at every level. */
  add(chunks: LevelChunk[]): void
  /** Of each level, where they are wanted: threads keep the equity of their chunks in such bands, which are joined in the end. */
  readonly bands?: readonly LevelBands[]
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

/** Adds chunks up in the order of their samples, whoever played them when. */
class ChunksInOrder {
  private readonly queue: ChunkQueue
  private readonly range: { readonly start: number; readonly end: number }
  private readonly onDone: (done: number) => void
  private readonly tally: ChunkTally
  private readonly waiting = new Map<number, LevelChunk[]>()
  private readonly errors = new Map<number, unknown>()
  private done: number

  constructor(
    queue: ChunkQueue,
    range: { readonly start: number; readonly end: number },
    onDone: (done: number) => void,
    tally: ChunkTally,
  ) {
    this.queue = queue
    this.range = range
    this.onDone = onDone
    this.tally = tally
    this.done = range.start
  }

  /** Takes a chunk; after one that went wrong no other is begun. */
  take(chunk: PlayedChunk): void {
    if (!('levels' in chunk)) {
      this.errors.set(chunk.from, 'problem' in chunk ? new PathError(chunk.problem) : chunk.error)
      this.queue.close()
      return
    }
    this.waiting.set(chunk.from, chunk.levels)
    for (let next = this.waiting.get(this.done); next !== undefined; next = this.waiting.get(this.done)) {
      this.waiting.delete(this.done)
      this.tally.add(next)
      this.done = Math.min(this.done + CHUNK, this.range.end)
      this.queue.addedTo(this.done)
      this.onDone(this.done)
    }
  }

  /** @returns samples added up @throws what went wrong first */
  end(): number {
    if (this.errors.size > 0) throw this.errors.get(Math.min(...this.errors.keys()))
    return this.done - this.range.start
  }
}
