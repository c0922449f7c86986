import type { Outcomes } from '../../core/batch.ts'
import type { Contracts } from '../../core/contracts.ts'
import type { Plan } from '../../core/plan.ts'
import type { Quotes } from '../../core/quotes.ts'
import type { RootKey } from '../../parts/random.ts'
import type { VariantKey } from '../../results/variant.ts'
import type { PathSource } from '../market/path.ts'

/** Everything that a chunk of samples needs, the same for every chunk; plain data, so that it travels to threads. */
export interface ChunkJob {
  readonly samples: SampleJob
  /** Which of the lanes the others are compared with. */
  readonly own: number
  /** Lanes that are variants; one behind them is only compared, on the first `PAIRED` samples. */
  readonly levels: number
}

/** What a sampler needs. */
export type SampleJob = TapeJob | PathJob

interface CommonJob {
  readonly trades: number
  /** Of the seed; the fresh samples of a recommendation have another. */
  readonly root: RootKey
  /** Whether the equity after every trade is wanted. */
  readonly withEquity: boolean
}

/** A variant: its plan, and the pool of trades as its contracts and costs quote them: the same trades in every lane. */
export interface TapeLane extends VariantKey {
  readonly plan: Plan
  readonly quotes: Quotes
}

/** Trades drawn from a tape. */
export interface TapeJob extends CommonJob {
  readonly kind: 'tape'
  readonly lanes: readonly TapeLane[]
  /** Mean length of a block. */
  readonly block: number
  /** Samples that draw from the same redrawn history of the pool; absent: all draw from the pool itself. */
  readonly perHistory?: number
}

/** A variant: its plan, and the contracts that it trades. */
export interface PathLane extends VariantKey {
  readonly plan: Plan
  readonly contracts: Contracts
  readonly riskIncludesCosts: boolean
}

/** Prices drawn from a model, and the strategy played on each path. */
export interface PathJob extends CommonJob, PathSource {
  readonly kind: 'paths'
  readonly lanes: readonly PathLane[]
}

/** Plays samples `from` … `to`-1 (from 0) in the first lanes of the job, in all where nothing is said: one Outcomes per lane. */
export type Sampler = (from: number, to: number, lanes?: number) => Outcomes[]
