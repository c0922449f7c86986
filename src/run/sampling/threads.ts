import { FROM_SOURCE } from '../../io/files/programFile.ts'
import { PathError, type PathProblem } from '../market/pathError.ts'
import type { ChunkJob } from './job.ts'
import type { BandsPart, TallySize } from './levelBands.ts'
import type { LevelChunk } from './levelChunk.ts'
import { inSharedMemory } from './sharedMemory.ts'

/** Chunks that a thread is given ahead, so that it has the next while the main thread plays one. */
export const AHEAD = 2

/** What a thread is started with. */
export interface ThreadWork {
  readonly job: ChunkJob
  /** Of the tally of each level: the thread keeps the equity of its chunks in bands. Null: it hands their equity over. */
  readonly size: TallySize | null
}

/** What a thread is asked for: a chunk, or the bands that it keeps. */
export type ThreadTask = { readonly from: number; readonly to: number } | 'bands'

/** A thread that plays chunks of one job. */
export interface Thread {
  play(from: number, to: number): Promise<LevelChunk[]>
  /** By level, of all chunks that it has played. */
  bands(): Promise<BandsPart[]>
  stop(): Promise<void>
}

export async function startThreads(work: ThreadWork, count: number): Promise<Thread[]> {
  const { Piscina } = await import('piscina')
  const workerData = inSharedMemory(work)
  return Array.from({ length: count }, () => {
    const pool = new Piscina({
      filename: new URL(FROM_SOURCE ? './worker.ts' : './worker.js', import.meta.url).href,
      workerData,
      minThreads: 1,
      maxThreads: 1,
      concurrentTasksPerWorker: AHEAD,
    })
    const ask = (task: ThreadTask) => pool.run(task)
    return {
      play: async (from, to) => {
        const answer: LevelChunk[] | PathProblem = await ask({ from, to })
        if ('path' in answer) throw new PathError(answer)
        return answer
      },
      bands: () => ask('bands'),
      stop: () => pool.destroy(),
    }
  })
}
