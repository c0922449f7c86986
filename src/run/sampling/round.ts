import type { ChunkJob } from './job.ts'
import type { TallySize } from './levelBands.ts'

/** The rounds of a run that other machines may play: its samples, fresh ones to judge on, and those without the edge. */
export type RoundName = 'samples' | 'fresh' | 'without edge'

/** Samples of one job, which are added up level by level. */
export interface Round {
  readonly name: RoundName
  readonly job: ChunkJob
  readonly count: number
  /** Of the tally of a level over all samples. */
  readonly size: TallySize
  /** Whether what became of each account is kept for samples.csv. */
  readonly withRows: boolean
}

/** Whether another lane stands behind the levels of a round, which is only compared with the own one. */
export function hasPairedLane({ job }: Round): boolean {
  return job.samples.lanes.length > job.levels
}
