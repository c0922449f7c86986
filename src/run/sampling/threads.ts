import { Worker } from 'node:worker_threads'
import { FROM_SOURCE } from '../../io/files/programFile.ts'
import type { PathProblem } from '../market/pathError.ts'
import type { SharedChunks } from './chunkQueue.ts'
import type { ChunkJob } from './job.ts'
import type { BandsPart, TallySize } from './levelBands.ts'
import type { LevelChunk } from './levelChunk.ts'
import { inSharedMemory } from './sharedMemory.ts'

/** What a thread is started with. */
export interface ThreadWork {
  readonly job: ChunkJob
  /** Of the tally of each level: the thread keeps the equity of its chunks in bands. Null: it hands their equity over. */
  readonly size: TallySize | null
  readonly chunks: SharedChunks
}

/** What came of the chunk that begins at a sample: what went wrong on a path is plain data. */
export type PlayedChunk =
  | { readonly from: number; readonly levels: LevelChunk[] }
  | { readonly from: number; readonly problem: PathProblem }
  | { readonly from: number; readonly error: unknown }

/** What a thread says: its chunks, and in the end its bands by level, of all of them. */
export type ThreadMessage = PlayedChunk | { readonly bands: BandsPart[] }

/** A thread that plays chunks until none is left. */
export interface Thread {
  /** Hands over each chunk. @returns its bands by level, of all its chunks */
  play(take: (chunk: PlayedChunk) => void): Promise<BandsPart[]>
  stop(): Promise<unknown>
}

/** Threads begin at once. */
export function startThreads({ job, size, chunks }: ThreadWork, count: number): Thread[] {
  const workerData: ThreadWork = { job: inSharedMemory(job), size, chunks }
  const file = new URL(FROM_SOURCE ? './worker.ts' : './worker.js', import.meta.url)
  return Array.from({ length: count }, () => {
    const worker = new Worker(file, { workerData })
    return { play: take => listen(worker, take), stop: () => worker.terminate() }
  })
}

function listen(worker: Worker, take: (chunk: PlayedChunk) => void): Promise<BandsPart[]> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      try {
        if ('bands' in message) resolve(message.bands)
        else take(message)
      } catch (error) {
        reject(error)
      }
    })
    worker.on('error', reject)
    worker.on('exit', code => reject(new Error(`a thread ended in the middle of its work, with code ${code}`)))
  })
}
