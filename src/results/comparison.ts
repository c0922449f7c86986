import type { LevelFigures, Proportion } from './samples.ts'

/** What a comparison of risk levels says beyond the figures of each level. */
export interface ComparisonSummary {
  readonly recommendation: Recommendation
  readonly proof: ProofSummary | null
  readonly reasons: { readonly proof?: string }
}

/** Judged on samples that had no part in the choice, so that the winner is not flattered. */
export interface Recommendation {
  /** Upper Wilson bound of ruin, and 95% quantile of the worst drawdown, that the scenario allows; null = no limit. */
  readonly ruinLimit: number | null
  readonly drawdownLimit: number | null
  /** Samples from which on the limit of ruin can be shown to be kept; null where there are enough. */
  readonly samplesNeeded: number | null
  /** Risk levels that took no trade, or at which most accounts stalled. */
  readonly untradable: readonly number[]
  /** Others that keep the limits on the samples of the comparison. */
  readonly within: readonly number[]
  /** Of those, the one of best median growth; null where none is within, or no median account grows. */
  readonly best: number | null
  /** It, and the lower ones downwards until one holds, on fresh samples. */
  readonly fresh: readonly FreshLevel[]
  /** The highest of them that holds there. */
  readonly recommended: number | null
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
  /** In which a one-sided 95% t-test finds the edge, if it is what the pool shows. */
  readonly power: Proportion
  /** In which the mean is at or below zero all the same. */
  readonly noGain: Proportion
  /** Trades for a power of 80% if they were independent of each other; null where the mean is not above zero. */
  readonly tradesNeeded: number | null
  /** Share of samples without any edge (R less its mean) that pass the qualification at some trade, and at one look. */
  readonly falsePromotion: Proportion
  readonly falsePromotionAtOnce: Proportion
}
