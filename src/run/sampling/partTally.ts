import type { Outcomes } from '../../core/batch.ts'
import { inOne } from './inOne.ts'
import { SUM_NAMES, type Sums } from './levelChunk.ts'
import { tallyPart } from './levelPart.ts'
import { LevelTally } from './levelTally.ts'
import type { PlayedChunk } from './playChunk.ts'
import { hasPairedLane, type Round } from './round.ts'
import type { LevelPart, RoundPart, RowPart } from './roundPart.ts'

/** Adds up a range of the samples of a round, to be joined to others. */
export class PartTally {
  private readonly round: Round
  private readonly levels: readonly LevelOfPart[]
  private readonly paired = { count: 0, sums: [] as Float64Array[] }

  constructor(round: Round, accounts: number) {
    this.round = round
    this.levels = Array.from({ length: round.job.levels }, () => ({
      tally: new LevelTally(round.size, accounts),
      sums: [],
      equitySums: [],
      rows: [],
    }))
  }

  /** Adds the next chunk at every level. */
  add(chunks: readonly PlayedChunk[]): void {
    this.levels.forEach(({ tally, sums, equitySums, rows }, k) => {
      const chunk = chunks[k]!
      tally.add(chunk)
      sums.push(columnOf(chunk.sums))
      equitySums.push(chunk.equitySums)
      if (this.round.job.withRows) rows.push(rowColumns(chunk.outcomes))
    })
    const paired = chunks[this.levels.length]
    if (paired === undefined) return
    this.paired.sums.push(columnOf(paired.sums))
    this.paired.count += paired.outcomes.count
  }

  part(from: number, to: number): RoundPart {
    const { lanes } = this.round.job.samples
    const levels = this.levels.map(({ tally, sums, equitySums, rows }, k): LevelPart => {
      return {
        variant: lanes[k]!.variant,
        ...tallyPart(tally),
        sums: inOne(Float64Array, sums),
        equitySums: inOne(Float64Array, equitySums),
        rows: this.round.job.withRows ? rowPart(rows) : null,
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
  /** Where rows are wanted. */
  readonly rows: RowPart[]
}

function columnOf(sums: Sums): Float64Array {
  return Float64Array.from(SUM_NAMES, name => sums[name])
}

/** The columns alone: the equity of every trade, which stands beside them, is added up by now. */
function rowColumns({ stage, stalled, taken, liquidations, ruinedAt, firstTrade }: Outcomes): RowPart {
  return { stage, stalled, taken, liquidations, ruinedAt, firstTrade }
}

function rowPart(chunks: readonly RowPart[]): RowPart {
  const bytes = (name: 'stage' | 'stalled') =>
    inOne(
      Uint8Array,
      chunks.map(chunk => chunk[name]),
    )
  const numbers = (name: 'taken' | 'liquidations' | 'ruinedAt' | 'firstTrade') =>
    inOne(
      Uint32Array,
      chunks.map(chunk => chunk[name]),
    )
  return {
    stage: bytes('stage'),
    stalled: bytes('stalled'),
    taken: numbers('taken'),
    liquidations: numbers('liquidations'),
    ruinedAt: numbers('ruinedAt'),
    firstTrade: numbers('firstTrade'),
  }
}
