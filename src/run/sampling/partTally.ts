import type { ChunkTally } from './chunksInOrder.ts'
import { inOne } from './inOne.ts'
import { KeptRows } from './keptRows.ts'
import type { LevelBands } from './levelBands.ts'
import { type LevelChunk, SUM_NAMES, type Sums } from './levelChunk.ts'
import { tallyPart } from './levelPart.ts'
import { LevelTally } from './levelTally.ts'
import { hasPairedLane, type Round } from './round.ts'
import type { LevelPart, RoundPart } from './roundPart.ts'

/** Adds up a range of the samples of a round, to be joined to others. */
export class PartTally implements ChunkTally {
  private readonly round: Round
  private readonly levels: readonly LevelOfPart[]
  private readonly paired = { count: 0, sums: [] as Float64Array[] }

  constructor(round: Round, accounts: number) {
    const { tiers, trades } = round.size
    this.round = round
    this.levels = Array.from({ length: round.job.levels }, () => ({
      tally: new LevelTally(round.size, accounts),
      sums: [],
      equitySums: [],
      rows: round.withRows ? new KeptRows(accounts, tiers, trades) : null,
    }))
  }

  /** Adds the next chunk at every level. */
  add(chunks: readonly LevelChunk[]): void {
    this.levels.forEach(({ tally, sums, equitySums, rows }, k) => {
      const chunk = chunks[k]!
      tally.add(chunk)
      sums.push(columnOf(chunk.sums))
      equitySums.push(chunk.equitySums)
      rows?.add(chunk.outcomes)
    })
    const paired = chunks[this.levels.length]
    if (paired === undefined) return
    this.paired.sums.push(columnOf(paired.sums))
    this.paired.count += paired.outcomes.count
  }

  get bands(): LevelBands[] {
    return this.levels.map(({ tally }) => tally.bands)
  }

  part(from: number, to: number): RoundPart {
    const { lanes } = this.round.job.samples
    const levels = this.levels.map(({ tally, sums, equitySums, rows }, k): LevelPart => {
      return {
        variant: lanes[k]!.variant,
        ...tallyPart(tally),
        sums: inOne(Float64Array, sums),
        equitySums: inOne(Float64Array, equitySums),
        rows: rows === null ? null : rows.columns,
      }
    })
    const { count, sums } = this.paired
    return { from, to, levels, paired: hasPairedLane(this.round) ? { count, sums: inOne(Float64Array, sums) } : null }
  }
}

interface LevelOfPart {
  readonly tally: LevelTally
  readonly sums: Float64Array[]
  readonly equitySums: Float64Array[]
  /** Null where they are not wanted. */
  readonly rows: KeptRows | null
}

function columnOf(sums: Sums): Float64Array {
  return Float64Array.from(SUM_NAMES, name => sums[name])
}
