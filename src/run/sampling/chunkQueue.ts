import { CHUNK } from './levelChunk.ts'

/** Places of the two counts. */
const TAKEN = 0
const ADDED = 1

/** Samples `from` … `to`-1. */
export interface Chunk {
  readonly from: number
  readonly to: number
}

/** What threads share of a queue. */
export interface SharedChunks {
  readonly start: number
  readonly end: number
  /** Chunks that a thread may be ahead of those that are added up: they wait in memory. */
  readonly ahead: number
  /** Of chunks: how many were taken, and how many added up. */
  readonly counts: Int32Array<SharedArrayBuffer>
}

export function sharedChunks(start: number, end: number, ahead = 128): SharedChunks {
  return { start, end, ahead, counts: new Int32Array(new SharedArrayBuffer(8)) }
}

/** The chunks of samples `start` … `end`-1 in their order: any thread takes the next without asking another. */
export class ChunkQueue {
  private readonly chunks: SharedChunks
  private readonly all: number

  constructor(chunks: SharedChunks) {
    this.chunks = chunks
    this.all = Math.ceil((chunks.end - chunks.start) / CHUNK)
  }

  /** Null once all are taken, or the queue is closed. */
  take(): Chunk | null {
    const { start, end, counts } = this.chunks
    const chunk = Atomics.add(counts, TAKEN, 1)
    if (chunk >= this.all) return null
    const from = start + chunk * CHUNK
    return { from, to: Math.min(from + CHUNK, end) }
  }

  /** Holds a thread that adds nothing up as long as the chunk that it took is too far ahead; that of the next to be added never is. */
  waitFor(from: number): void {
    const { start, ahead, counts } = this.chunks
    const chunk = (from - start) / CHUNK
    for (let added = Atomics.load(counts, ADDED); chunk > added + ahead; added = Atomics.load(counts, ADDED))
      Atomics.wait(counts, ADDED, added)
  }

  /** All chunks before a sample are added up. */
  addedTo(done: number): void {
    const { start, counts } = this.chunks
    const added = Math.ceil((done - start) / CHUNK)
    if (added > Atomics.load(counts, ADDED)) this.setAdded(added)
  }

  /** Nobody takes any more; what is taken is played. */
  close(): void {
    Atomics.store(this.chunks.counts, TAKEN, this.all)
    this.setAdded(this.all)
  }

  private setAdded(added: number): void {
    Atomics.store(this.chunks.counts, ADDED, added)
    Atomics.notify(this.chunks.counts, ADDED)
  }
}
