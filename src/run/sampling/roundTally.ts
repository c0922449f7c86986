import type { ChunkTally } from './chunksInOrder.ts'
import { KeptRows } from './keptRows.ts'
import type { LevelBands } from './levelBands.ts'
import { addSums, type LevelChunk, noSums, SUM_NAMES, type Sums, sumsOfChunk } from './levelChunk.ts'
import { joinPart } from './levelPart.ts'
import { LevelTally } from './levelTally.ts'
import type { Round } from './round.ts'
import type { RoundPart } from './roundPart.ts'

/** What became of the samples of a round, level by level, added up in their order. */
export class RoundTally implements ChunkTally {
  readonly levels: readonly TalliedLevel[]
  /** Of the lane behind the levels; of no accounts where there is none. */
  readonly paired: Sums & { count: number } = { ...noSums(), count: 0 }

  constructor({ job, size, withRows }: Round) {
    const { accounts, tiers, trades } = size
    this.levels = Array.from({ length: job.levels }, () => ({
      tally: new LevelTally(size),
      rows: withRows ? new KeptRows(accounts, tiers, trades) : null,
    }))
  }

  /** Adds the next chunk at every level. */
  add(chunks: readonly LevelChunk[]): void {
    this.levels.forEach(({ tally, rows }, k) => {
      const chunk = chunks[k]!
      tally.add(chunk)
      rows?.add(chunk.outcomes)
    })
    const paired = chunks[this.levels.length]
    if (paired === undefined) return
    addSums(this.paired, paired.sums)
    this.paired.count += paired.outcomes.count
  }

  get bands(): LevelBands[] {
    return this.levels.map(({ tally }) => tally.bands)
  }

  /** Adds the samples of a part, which are the next ones. */
  join({ levels, paired }: RoundPart): void {
    this.levels.forEach(({ tally, rows }, k) => {
      const part = levels[k]!
      joinPart(tally, part)
      if (part.rows !== null) rows?.add(part.rows)
    })
    if (paired === null) return
    for (let chunk = 0; chunk * SUM_NAMES.length < paired.sums.length; chunk++)
      addSums(this.paired, sumsOfChunk(paired.sums, chunk))
    this.paired.count += paired.count
  }
}

interface TalliedLevel {
  readonly tally: LevelTally
  /** Null where they are not wanted. */
  readonly rows: KeptRows | null
}
