import { PathError } from '../market/pathError.ts'
import type { ChunkQueue } from './chunkQueue.ts'
import type { LevelBands } from './levelBands.ts'
import { CHUNK, type LevelChunk } from './levelChunk.ts'
import type { PlayedChunk } from './threads.ts'

/** Where chunks are added up. */
export interface ChunkTally {
  /** Adds the next chunk at every level. */
  add(chunks: LevelChunk[]): void
  /** Of each level, where they are wanted: threads keep the equity of their chunks in such bands, which are joined in the end. */
  readonly bands?: readonly LevelBands[]
}

/** Adds chunks up in the order of their samples, whoever played them when. */
export class ChunksInOrder {
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
