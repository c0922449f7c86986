import { CHUNK } from '../sampling/levelChunk.ts'
import type { Round } from '../sampling/round.ts'
import { sampleTime } from '../sampling/threadCount.ts'

/** The queue of the work, and that of what is played, from which nobody takes. */
export const UNITS = 'stepup-units'
export const ROUNDS = 'stepup-rounds'

/** A unit of work: some samples of a round. Nobody has checked it. */
export interface QueueUnit {
  /** Of the program that asks. */
  readonly version: string
  /** Under which the round is kept. */
  readonly round: string
  readonly from: number
  readonly to: number
}

/** What a worker answers: a part, packed, as text; or what went wrong on a path. */
export type UnitAnswer = { readonly part: string } | { readonly problem: unknown }

/** The strategy file of one's own that a round names; null where it names none. */
export function ownFileOf({ job: { samples } }: Round): string | null {
  return samples.kind === 'paths' && samples.strategy.own ? samples.strategy.use : null
}

/** Nanoseconds that a unit may take, and bytes of outcomes that are kept one by one. */
const UNIT_TIME = 10e9
const UNIT_BYTES = 16e6
/** Units that a round has where it is long enough. */
const UNITS_OF_ROUND = 64

/** Samples of a unit: whole chunks, enough units for many workers, none too long or too large. */
export function unitSize({ job, count, size }: Round): number {
  const values = size.exact ? job.levels * (size.withEquity ? size.trades + 1 : 0) : 0
  const most = [
    UNIT_TIME / sampleTime(job.samples),
    UNIT_BYTES / (values * Float64Array.BYTES_PER_ELEMENT),
    count / UNITS_OF_ROUND,
  ]
  return CHUNK * Math.max(1, Math.floor(Math.min(...most) / CHUNK))
}
