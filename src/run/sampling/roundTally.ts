import { addSums, noSums, SUM_NAMES, type Sums, sumsOfChunk } from './levelChunk.ts'
import { joinPart } from './levelPart.ts'
import { LevelTally } from './levelTally.ts'
import type { PlayedChunk } from './playChunk.ts'
import type { Round } from './round.ts'
import type { LevelPart, RoundPart } from './roundPart.ts'
import { sampleRows } from './sampleRows.ts'

/** What became of the samples of a round, level by level, added up in their order. */
export class RoundTally {
  readonly levels: readonly TalliedLevel[]
  /** Of the lane behind the levels; of no accounts where there is none. */
  readonly paired: Sums & { count: number } = { ...noSums(), count: 0 }
  private readonly round: Round

  constructor(round: Round) {
    this.round = round
    this.levels = Array.from({ length: round.job.levels }, () => ({ tally: new LevelTally(round.size), rows: [] }))
  }

  /** Adds the next chunk at every level. */
  add(chunks: readonly PlayedChunk[]): void {
    this.levels.forEach(({ tally, rows }, k) => {
      const chunk = chunks[k]!
      tally.add(chunk)
      if (chunk.rows !== null) rows.push(chunk.rows)
    })
    const paired = chunks[this.levels.length]
    if (paired === undefined) return
    addSums(this.paired, paired.sums)
    this.paired.count += paired.outcomes.count
  }

  /** Adds the samples of a part, which are the next ones. */
  join({ from, levels, paired }: RoundPart): void {
    this.levels.forEach(({ tally, rows }, k) => {
      joinPart(tally, levels[k]!)
      const row = this.rowsOf(k, from, levels[k]!)
      if (row !== null) rows.push(row)
    })
    if (paired === null) return
    for (let chunk = 0; chunk * SUM_NAMES.length < paired.sums.length; chunk++)
      addSums(this.paired, sumsOfChunk(paired.sums, chunk))
    this.paired.count += paired.count
  }

  private rowsOf(k: number, from: number, { counts, exact, rows }: LevelPart): Uint8Array | null {
    if (exact === null || rows === null) return null
    const { samples, withNames } = this.round.job
    return sampleRows(samples.lanes[k]!, from, { ...rows, ...exact, count: counts.count }, withNames)
  }
}

interface TalliedLevel {
  readonly tally: LevelTally
  readonly rows: Uint8Array[]
}
