import type { Round } from './round.ts'
import { RoundTally } from './roundTally.ts'
import { type ChunkOptions, runChunks } from './runChunks.ts'

/** What came of a round: fewer samples than it has after an interruption. */
export interface PlayedRound extends Pick<RoundTally, 'levels' | 'paired'> {
  readonly count: number
}

/** Plays a round, here or where the options say. */
export async function playRound(round: Round, { executor, ...options }: ChunkOptions): Promise<PlayedRound> {
  const tally = new RoundTally(round)
  const { levels, paired } = tally
  const count =
    executor == null
      ? await runChunks(round.job, round.count, options, tally)
      : await executor.play(round, options, part => tally.join(part))
  return { levels, paired, count }
}
