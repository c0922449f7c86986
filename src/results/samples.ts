import type { Variant, VariantKey } from './variant.ts'

/** Filled where the scenario asks for samples. */
export interface SampleSummary {
  /** Samples asked for, and finished: fewer after an interruption. */
  readonly requested: number
  readonly count: number
  /** Trades after which a sample ends. */
  readonly trades: number
  readonly offered: TradesOffered
  readonly from: string
  readonly block: number
  readonly anchor: string
  readonly anchorPrice: number | null
  /** Null where prices are simulated. */
  readonly poolSize: number | null
  /** What became of the account's own deposits and withdrawals; `none` = it has none. */
  readonly accountFlows: 'none' | 'left out' | 'replaced' | null
  /** The account's margin by day: drawn trades post the margin of the exchange. Null in results of before it was told. */
  readonly dayMargin: 'none' | 'left out' | 'played' | null
  /** False: quantiles are read from fixed bins. */
  readonly exact: boolean
  /**
   * Mean of ln(growth factor) of the own level less that with the smallest contract alone, sample by sample; null on a
   * ladder of one contract, and for a single sample.
   */
  readonly largerContracts: Estimate | null
  /** How the accounts of the own level are spread; null where outcomes are not kept one by one. */
  readonly spread: SampleSpread | null
  /** How the own level comes to each larger tier; null in results of older programs. */
  readonly timeToTier: readonly TimeToTier[] | null
  /** What differs between the accounts: their risk, or plans that the scenario names. */
  readonly by: 'risk' | 'plan'
  /** One a risk level, ascending, or one a plan, in the order of the scenario. */
  readonly risks: readonly RiskLevelSummary[]
}

/** Distributions over accounts, and a few accounts as they went. */
export interface SampleSpread {
  readonly finals: EqualBins
  readonly drawdowns: EqualBins
  /** Equity of the first accounts after every trade, from the start on. */
  readonly paths: readonly (readonly number[])[]
}

/** Accounts in bins of equal width from `low` to `high`; those beyond are in the first and the last. */
export interface EqualBins {
  readonly low: number
  readonly high: number
  readonly counts: readonly number[]
}

/** What became of the accounts of one variant. */
export interface LevelFigures extends VariantKey {
  readonly samples: number
  readonly medianFinal: Estimate
  readonly meanFinal: number
  readonly p05Final: Estimate
  readonly p95Final: Estimate
  /**
   * Sum of ln(growth factor) ÷ sum of trades offered, cash flows taken out; an account at or below zero counts as one
   * cent. Null where no sample had a trade.
   */
  readonly growthPerTrade: number | null
  /** Ended above the start, cash flows taken out. */
  readonly grew: Proportion
  readonly survived: Proportion
  readonly ruined: Proportion
  readonly stalled: Proportion
  readonly liquidated: Proportion
  readonly drawdownMedian: Estimate
  readonly drawdownP95: Estimate
  /** Risk taken ÷ risk asked over all trades sized; null where none was. */
  readonly riskTakenShare: number | null
  /** For every tier but the smallest. */
  readonly reached: readonly ReachSummary[]
}

/** A level beside the scenario's own on the same draws. */
export interface RiskLevelSummary extends LevelFigures, Variant {
  /** The scenario's own level. */
  readonly own: boolean
  /** Mean of ln(growth factor) less that at the own risk, sample by sample; null for a single sample. */
  readonly paired: Estimate | null
  /** Share of samples that grow more than at the own level, ties by half. */
  readonly winsShare: number
}

/** How accounts fare on the way to a tier; the three shares add up to all accounts. */
export interface ReachSummary {
  readonly tier: string
  /** Unlocked it. */
  readonly share: Proportion
  /** Ruined before that. */
  readonly ruinedBefore: Proportion
  /** Neither within the trades of a sample. */
  readonly neither: Proportion
  /** Number of the trade that unlocks it: median of all accounts, those that never do count as later than any trade. */
  readonly medianTrades: TradesEstimate
}

/** A number of trades with its 95% interval of order statistics; null = later than any trade of the samples. */
export interface TradesEstimate {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Why there is no value. */
  readonly reason: string | null
}

/** Trades that came up in a sample, taken or not: fewer than asked for where a price path ended before. */
export interface TradesOffered {
  readonly least: number
  readonly median: number
  readonly most: number
  /** Samples with fewer trades than asked for, and with none. */
  readonly short: number
  readonly none: number
}

/** How many accounts of the own level have unlocked a tier by a trade, and how many were ruined before: what comes first counts. */
export interface TimeToTier {
  readonly tier: string
  /** From trade 0 to the last of a sample, in even steps where there are many. */
  readonly points: readonly TierPoint[]
}

export interface TierPoint {
  readonly trade: number
  readonly reached: Proportion
  readonly ruinedBefore: Proportion
}

/** A figure of the samples with its 95% interval: order statistics for quantiles, Student's t for differences. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A share with its Wilson 95% interval. */
export interface Proportion {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The variant that the others are compared with: the scenario's own risk, or the first of its plans; none without samples. */
export function ownLevel(samples: Pick<SampleSummary, 'risks'> | null): RiskLevelSummary | undefined {
  return samples?.risks.find(level => level.own)
}
