import type { LevelFigures } from '../../results/samples.ts'
import { isExact } from '../sampling/isExact.ts'
import type { SampleJob } from '../sampling/job.ts'
import { LevelTally } from '../sampling/levelTally.ts'
import { type ChunkOptions, runChunks } from '../sampling/runChunks.ts'
import { levelFigures } from '../summing/sampleSummary.ts'

/** Plays `count` samples of a job under every level, for their figures alone; null when interrupted. */
export async function playLevels(
  job: SampleJob,
  count: number,
  tiers: readonly string[],
  options: ChunkOptions,
): Promise<LevelFigures[] | null> {
  const tallies = makeTallies(job, count, tiers.length)
  await runChunks(unwritten(job), count, options, chunks => {
    tallies.forEach((tally, k) => {
      tally.add(chunks[k]!)
    })
  })
  if (options.signal?.aborted) return null
  return figuresOf(job, tallies, tiers)
}

/** A job of which no rows are wanted. */
export function unwritten(job: SampleJob) {
  return { samples: job, own: 0, levels: job.lanes.length, withRows: false, withNames: false }
}

export function makeTallies({ lanes, trades, withEquity }: SampleJob, accounts: number, tiers: number): LevelTally[] {
  const exact = isExact(accounts * lanes.length, trades)
  return lanes.map(() => new LevelTally({ accounts, tiers, trades, withEquity, exact }))
}

export function figuresOf(
  { lanes }: SampleJob,
  tallies: readonly LevelTally[],
  tiers: readonly string[],
): LevelFigures[] {
  return tallies.map((tally, k) => levelFigures(lanes[k]!, tally, tiers))
}
