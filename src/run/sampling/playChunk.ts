import type { ChunkJob, Sampler } from './job.ts'
import { type LevelChunk, levelChunk } from './levelChunk.ts'
import { sampleRows } from './sampleRows.ts'

/** What became of a chunk of samples at one risk level, with its rows of samples.csv where they are wanted. */
export interface PlayedChunk extends LevelChunk {
  readonly rows: Uint8Array<ArrayBuffer> | null
}

/** Samples in which the lane behind the variants is played, from the first on: an interval as narrow as anybody needs. */
export const PAIRED = 10_000

/** Plays samples `from` … `to`-1, adds them up and writes the rows of levels: one PlayedChunk per lane. */
export function playChunk(
  { samples, own, levels, withRows, withNames }: ChunkJob,
  sample: Sampler,
  from: number,
  to: number,
) {
  const played = sample(from, to, from < PAIRED ? undefined : levels)
  return played.map((outcomes, k): PlayedChunk => {
    return {
      ...levelChunk(outcomes, played[own]!, samples.lanes[own]!.plan.start),
      rows: withRows && k < levels ? sampleRows(samples.lanes[k]!, from, outcomes, withNames) : null,
    }
  })
}
