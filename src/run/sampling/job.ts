import type { Outcomes } from '../../core/batch.ts'
import type { Contracts } from '../../core/contracts.ts'
import type { Plan } from '../../core/plan.ts'
import type { Quotes } from '../../core/quotes.ts'
import type { RootKey } from '../../parts/random.ts'
import type { PathSource } from '../market/path.ts'

/** Everything that a chunk of samples needs, the same for every chunk; plain data, so that it travels to threads. */
export interface ChunkJob {
  readonly samples: SampleJob
  /** Which of the plans the others are compared with. */
  readonly own: number
  /** Plans that are risk levels; one behind them is only compared. */
  readonly levels: number
  /** Whether rows of samples.csv are wanted. */
  readonly withRows: boolean
}

/** What a sampler needs. */
export type SampleJob = TapeJob | PathJob

interface CommonJob {
  /** One plan per risk level, ascending. */
  readonly plans: readonly Plan[]
  readonly trades: number
  /** Of the seed; the fresh samples of a recommendation have another. */
  readonly root: RootKey
  /** Whether the equity after every trade is wanted. */
  readonly withEquity: boolean
}

/** Trades drawn from a tape. */
export interface TapeJob extends CommonJob {
  readonly kind: 'tape'
  /** Of the pool of trades that are drawn. */
  readonly quotes: Quotes
  /** Mean length of a block. */
  readonly block: number
  /** Samples that draw from the same redrawn history of the pool; absent: all draw from the pool itself. */
  readonly perHistory?: number
}

/** Prices drawn from a model, and the strategy played on each path. */
export interface PathJob extends CommonJob, PathSource {
  readonly kind: 'paths'
  readonly contracts: Contracts
  readonly riskIncludesCosts: boolean
}

/** Plays samples `from` … `to`-1 (from 0) under every plan of the job: one Outcomes per plan. */
export type Sampler = (from: number, to: number) => Outcomes[]
