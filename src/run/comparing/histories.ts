import { quantileSorted } from 'simple-statistics'
import type { HistoriesSummary, HistoryLevel } from '../../results/comparison.ts'
import type { LevelFigures } from '../../results/samples.ts'
import type { Limits } from '../../scenario/scenario.ts'
import type { Interval } from '../../stats/intervals/interval.ts'
import type { TapeJob } from '../sampling/job.ts'
import { CHUNK, type LevelChunk } from '../sampling/levelChunk.ts'
import { type ChunkOptions, runChunks } from '../sampling/runChunks.ts'
import { figuresOf, makeTallies, unwritten } from './playLevels.ts'
import { choose } from './recommend.ts'

const HISTORIES = 200

/**
 * Judges every level on histories that the same trades could have made as well: the pool redrawn in stationary blocks,
 * each history with as many samples as a chunk. They hold the error of the tape, which samples of one tape cannot see.
 * @param isOpen whether a level may be chosen at all
 * Null when interrupted.
 */
export async function redrawHistories(
  job: TapeJob,
  tiers: readonly string[],
  limits: Limits,
  isOpen: (variant: string) => boolean,
  options: ChunkOptions,
): Promise<HistoriesSummary | null> {
  const samples = { ...job, perHistory: CHUNK }
  const found: LevelFigures[][] = []
  const add = (chunks: readonly LevelChunk[]) => {
    const tallies = makeTallies(job, CHUNK, tiers.length)
    tallies.forEach((tally, k) => {
      tally.add(chunks[k]!)
    })
    found.push(figuresOf(job, tallies, tiers))
  }
  await runChunks(unwritten(samples), HISTORIES * CHUNK, options, { add })
  if (options.signal?.aborted) return null
  return summary(found, limits, isOpen)
}

/** So few samples cannot hold ruin by its upper bound: the share that was counted is held against the limit. */
function summary(
  histories: readonly (readonly LevelFigures[])[],
  limits: Limits,
  isOpen: (variant: string) => boolean,
): HistoriesSummary {
  const counted = ({ ruined }: LevelFigures) => ruined.share
  const chosen = histories.map(risks => choose({ risks }, limits, counted, isOpen).candidates[0] ?? null)
  const level = ({ variant, label, risk }: LevelFigures, k: number): HistoryLevel => ({
    variant,
    label,
    risk,
    chosen: chosen.filter(each => each === variant).length,
    medianFinal: middle(histories.map(levels => levels[k]!.medianFinal.value)),
    ruined: middle(histories.map(levels => levels[k]!.ruined.share)),
  })
  return {
    count: histories.length,
    samples: CHUNK,
    levels: histories[0]!.map(level),
    none: chosen.filter(each => each === null).length,
  }
}

/** Where 95% of the histories lie. */
function middle(values: number[]): Interval {
  const sorted = values.sort((a, b) => a - b)
  return { low: quantileSorted(sorted, 0.025), high: quantileSorted(sorted, 0.975) }
}
