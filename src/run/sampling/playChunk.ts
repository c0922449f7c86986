import type { ChunkJob, Sampler } from './job.ts'
import { type LevelChunk, levelChunk } from './levelChunk.ts'
import { sampleRows } from './sampleRows.ts'

/** What became of a chunk of samples at one risk level, with its rows of samples.csv where they are wanted. */
export interface PlayedChunk extends LevelChunk {
  readonly rows: Uint8Array<ArrayBuffer> | null
}

/** Plays samples `from` … `to`-1, adds them up and writes their rows: one PlayedChunk per level. */
export function playChunk({ samples, own, withRows }: ChunkJob, sample: Sampler, from: number, to: number) {
  const levels = sample(from, to)
  return levels.map((outcomes, level): PlayedChunk => {
    const plan = samples.plans[level]!
    return {
      ...levelChunk(outcomes, levels[own]!, plan.start),
      rows: withRows ? sampleRows(plan.risk, from, outcomes) : null,
    }
  })
}
