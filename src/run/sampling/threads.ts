import { FROM_SOURCE } from '../../io/files/programFile.ts'
import { PathError, type PathProblem } from '../market/pathError.ts'
import type { ChunkJob } from './job.ts'
import type { LevelChunk } from './levelChunk.ts'
import { inSharedMemory } from './sharedMemory.ts'

/** Chunks that a thread is given ahead, so that it never waits for the next. */
export const AHEAD = 2

/** Threads that play chunks of one job. */
export interface Threads {
  play(from: number, to: number): Promise<LevelChunk[]>
  stop(): Promise<void>
}

export async function startThreads(job: ChunkJob, count: number): Promise<Threads> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: new URL(FROM_SOURCE ? './worker.ts' : './worker.js', import.meta.url).href,
    workerData: inSharedMemory(job),
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: AHEAD,
  })
  return {
    play: async (from, to) => {
      const answer: LevelChunk[] | PathProblem = await pool.run({ from, to })
      if ('path' in answer) throw new PathError(answer)
      return answer
    },
    stop: () => pool.destroy(),
  }
}
