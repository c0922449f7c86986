import type { LevelFigures } from '../../results/samples.ts'
import { isExact } from '../sampling/isExact.ts'
import type { SampleJob } from '../sampling/job.ts'
import { LevelTally } from '../sampling/levelTally.ts'
import { playRound } from '../sampling/playRound.ts'
import type { Round, RoundName } from '../sampling/round.ts'
import type { ChunkOptions } from '../sampling/runChunks.ts'
import { levelFigures } from '../summing/sampleSummary.ts'

/** Plays a round for the figures of its levels alone; null when interrupted. */
export async function playLevels(
  round: Round,
  tiers: readonly string[],
  options: ChunkOptions,
): Promise<LevelFigures[] | null> {
  const { levels } = await playRound(round, options)
  if (options.signal?.aborted) return null
  return figuresOf(
    round.job.samples,
    levels.map(({ tally }) => tally),
    tiers,
  )
}

/** A round of `count` samples of a job under every level, of which no rows are wanted. */
export function unwrittenRound(name: RoundName, job: SampleJob, count: number, tiers: number): Round {
  return { name, job: unwritten(job), count, size: sizeOf(job, count, tiers), withRows: false }
}

/** A job of which no rows are wanted. */
export function unwritten(job: SampleJob) {
  return { samples: job, own: 0, levels: job.lanes.length }
}

export function makeTallies(job: SampleJob, accounts: number, tiers: number): LevelTally[] {
  return job.lanes.map(() => new LevelTally(sizeOf(job, accounts, tiers)))
}

function sizeOf({ lanes, trades, withEquity }: SampleJob, accounts: number, tiers: number) {
  return { accounts, tiers, trades, withEquity, exact: isExact(accounts * lanes.length, trades) }
}

export function figuresOf(
  { lanes }: SampleJob,
  tallies: readonly LevelTally[],
  tiers: readonly string[],
): LevelFigures[] {
  return tallies.map((tally, k) => levelFigures(lanes[k]!, tally, tiers))
}
