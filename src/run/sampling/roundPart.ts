import type { SampledAccounts } from '../../results/sampledAccounts.ts'
import type { BinnedPart } from './binned.ts'
import type { RankPart } from './keptRanks.ts'

/** The columns of samples.csv that a tally does not keep. */
export type RowPart = Pick<SampledAccounts, 'stage' | 'stalled' | 'taken' | 'liquidations' | 'ruinedAt' | 'firstTrade'>

/**
 * What became of a range of the accounts of one level: plain data, so that it travels. Counts add up in any order; sums
 * stand chunk by chunk, as what they come to depends on the order in which they are added.
 */
export interface LevelPart {
  readonly variant: string
  readonly counts: {
    readonly count: number
    readonly ruined: number
    readonly stalled: number
    readonly liquidated: number
    readonly offered: number
  }
  readonly columns: {
    readonly reached: Float64Array
    readonly reachedAt: Float64Array
    readonly ruinedBefore: Float64Array
    readonly ruinedBeforeAt: Float64Array
    readonly offeredAt: Float64Array
    readonly ruinedAt: Float64Array
  }
  /** At chunk x sums + sum, in the order of `SUM_NAMES`. */
  readonly sums: Float64Array
  /** At chunk x width + trade number. */
  readonly equitySums: Float64Array
  readonly exact: {
    readonly finalEquity: Float64Array
    readonly worstDrawdown: Float64Array
    readonly bands: readonly RankPart[]
    /** Of the first accounts, one behind the other. */
    readonly paths: Float64Array
  } | null
  readonly binned: {
    readonly finals: BinnedPart
    readonly drawdowns: BinnedPart
    readonly bands: readonly BinnedPart[]
  } | null
  /** Null where rows are not wanted. */
  readonly rows: RowPart | null
}

/** What became of samples `from` … `to`-1 of a round; both are at the border of a chunk, or at the end. */
export interface RoundPart {
  readonly from: number
  readonly to: number
  readonly levels: readonly LevelPart[]
  /** Of the lane behind the levels: accounts, and sums chunk by chunk; null where there is no such lane. */
  readonly paired: { readonly count: number; readonly sums: Float64Array } | null
}
