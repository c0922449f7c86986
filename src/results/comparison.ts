import type { Edge } from '../stats/edge.ts'
import type { Interval } from '../stats/intervals/interval.ts'
import type { LevelFigures, Proportion } from './samples.ts'
import type { Selection } from './selection.ts'
import type { VariantKey } from './variant.ts'

/** What the notices of a comparison say that was cut short after its samples. */
export const NOT_JUDGED = 'the run was interrupted before its levels were judged'

/** What a comparison says beyond the figures of each level. */
export interface ComparisonSummary {
  /**
   * What the trades that samples are made of say of an edge, each with one contract of the smallest tier: under the plan
   * that is recommended, else the best, else the first; only a level that shows one is recommended.
   */
  readonly edge: Edge
  readonly recommendation: Recommendation
  /** Null where prices are simulated, or the edge cannot be taken out. */
  readonly withoutEdge: WithoutEdge | null
  /** Null where no edge is shown, or prices are simulated. */
  readonly histories: HistoriesSummary | null
  /** By risk, ascending. */
  readonly selections: readonly LevelSelection[]
  readonly proof: ProofSummary | null
  readonly reasons: { readonly withoutEdge?: string; readonly histories?: string; readonly proof?: string }
}

/** The samples again, on the same draws, with every exit moved so that the mean R of the trades is 0. */
export interface WithoutEdge {
  /**
   * By which multiple of its own stop distance each exit was moved, for the largest level, else the first: plans of other
   * costs have other edges to take out. 0 where the trades have no gain.
   */
  readonly moved: number
  readonly levels: readonly LevelFigures[]
  /** Risk levels that can be traded and keep the limits even so, and the largest of them. */
  readonly within: readonly string[]
  readonly largest: string | null
}

/** How the levels fare on tapes that are redrawn from the tape in blocks. */
export interface HistoriesSummary {
  /** Redrawn tapes, and accounts played on each. */
  readonly count: number
  readonly samples: number
  readonly levels: readonly HistoryLevel[]
  /** Tapes on which no level keeps the limits and grows. */
  readonly none: number
}

/** Where 95% of the redrawn tapes put a level's median end and its share of ruined accounts. */
export interface HistoryLevel extends VariantKey {
  /** Tapes on which it is the one of best median growth within the limits. */
  readonly chosen: number
  readonly medianFinal: Interval
  readonly ruined: Interval
}

/** What accounts at a level take and skip: trades of the pool by how often each is. */
export interface LevelSelection extends Selection, VariantKey {}

/** Judged on samples that had no part in the choice, so that the winner is not flattered. */
export interface Recommendation {
  /** Upper Wilson bound of ruin, and 95% quantile of the worst drawdown, that the scenario allows; null = no limit. */
  readonly ruinLimit: number | null
  readonly drawdownLimit: number | null
  /** Samples from which on the limit of ruin can be shown to be kept; null where there are enough. */
  readonly samplesNeeded: number | null
  /** Risk levels that took no trade, or at which most accounts stalled. */
  readonly untradable: readonly string[]
  /** Others that keep the limits on the samples of the comparison. */
  readonly within: readonly string[]
  /** Of those, the one of best median growth; null where none is within, or no median account grows. */
  readonly best: string | null
  /** It, and the lower ones downwards until one holds, on fresh samples. */
  readonly fresh: readonly FreshLevel[]
  /** The highest of them that holds there; null where no edge is shown. Without limits it is what grows the most, and told as that. */
  readonly recommended: string | null
}

/** A level on fresh samples, and what keeps it from being recommended; null = nothing. */
export interface FreshLevel extends LevelFigures {
  readonly shortfall: Shortfall | null
}

export type Shortfall = 'cannot be traded' | 'breaks the limits' | 'does not grow'

/**
 * What this many trades can and cannot prove about the edge, R by R with one contract of the smallest tier: shares of
 * samples drawn in blocks from a pool of trades.
 */
export interface ProofSummary {
  readonly trades: number
  /** Trades of the pool, and the simulated price paths that they come from; null = the tape. */
  readonly poolSize: number
  readonly paths: number | null
  /** Mean length of a block. */
  readonly block: number
  /** Trades that the plan asks for before a larger contract; with more than a sample has, no sample can pass. */
  readonly qualifyTrades: number
  readonly meanR: number
  readonly deviationR: number
  /** In which the edge would be shown, if it is what the pool shows. */
  readonly power: Proportion
  /** Where 95% of redrawn pools put it: how well the power itself is known. */
  readonly powerOverPools: Interval
  /** In which the mean is at or below zero all the same. */
  readonly noGain: Proportion
  /** Trades for a power of 80% if they were independent of each other; null where the mean is not above zero. */
  readonly tradesNeeded: number | null
  /** Where 95% of redrawn pools put them; null = no number of trades. */
  readonly tradesNeededOverPools: { readonly low: number | null; readonly high: number | null }
  /** Share of samples without any edge (R less its mean) that pass the qualification at some trade, and at one look. */
  readonly falsePromotion: Proportion
  readonly falsePromotionAtOnce: Proportion
}
