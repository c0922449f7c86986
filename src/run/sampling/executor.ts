import type { Round } from './round.ts'
import type { RoundPart } from './roundPart.ts'

/** Who is told where the work stands, and who may end it. */
export interface PlayWatch {
  readonly signal: AbortSignal | null
  readonly onProgress: (done: number, total: number) => void
}

/** Plays rounds of samples somewhere else than in this process. */
export interface Executor {
  /**
   * Hands over what came of ranges of the samples, in order and without a gap. An interruption ends it early.
   * @returns samples handed over
   */
  play(round: Round, watch: PlayWatch, take: (part: RoundPart) => void): Promise<number>
}
