import { type BandsPart, LevelBands, type TallySize } from './levelBands.ts'
import type { LevelChunk } from './levelChunk.ts'

/** The equity of the chunks that one thread plays: nearly all of what a chunk holds, so that it does not travel. */
export class ThreadBands {
  private readonly levels: readonly LevelBands[]

  constructor(size: TallySize, levels: number) {
    this.levels = Array.from({ length: levels }, () => new LevelBands(size))
  }

  /** Keeps the equity of a chunk at every level. @returns the chunks without it */
  keep(chunks: readonly LevelChunk[]): LevelChunk[] {
    return chunks.map(({ outcomes, ...chunk }, k) => {
      this.levels[k]?.add(outcomes.equityAt)
      return { ...chunk, outcomes: { ...outcomes, equityAt: new Float64Array(0) } }
    })
  }

  parts(): BandsPart[] {
    return this.levels.map(bands => bands.part())
  }
}
