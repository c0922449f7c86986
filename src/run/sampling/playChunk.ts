import type { ChunkJob, Sampler } from './job.ts'
import { type LevelChunk, levelChunk } from './levelChunk.ts'

/** Samples in which the lane behind the variants is played, from the first on: an interval as narrow as anybody needs. */
export const PAIRED = 10_000

/** Plays samples `from` … `to`-1 and adds them up: one LevelChunk per lane. */
export function playChunk({ samples, own, levels }: ChunkJob, sample: Sampler, from: number, to: number): LevelChunk[] {
  const played = sample(from, to, from < PAIRED ? undefined : levels)
  return played.map(outcomes => levelChunk(outcomes, played[own]!, samples.lanes[own]!.plan.start))
}
