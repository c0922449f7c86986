/**
 * summary.json: everything that a run found out, as plain data. Fractions, money of the account unrounded, times ISO
 * 8601 UTC. `null` = undefined; `reasons` says why, under the same key.
 */
export interface Summary {
  readonly name: string
  /** Said by the author of the scenario. */
  readonly notes: readonly string[]
  readonly versions: { readonly stepup: string; readonly node: string; readonly format: number }
  readonly verdict: Verdict
  /** First, so that a search by name meets these before anything else of the same name. */
  readonly facts: Facts
  readonly market: MarketSummary
  readonly period: PeriodSummary
  /** Metrics of the equity curve: bar closes (UTC days for annualised figures), or closed trades of a trade list. */
  readonly curve: MetricSummary & { readonly periodsPerYear: number; readonly periods: string }
  /** Metrics of the trades that were taken and closed. */
  readonly tradeMetrics: MetricSummary
  readonly plan: PlanSummary
  readonly costs: CostSummary
  readonly risk: RiskSummary
  readonly largerContracts: LargerContracts | null
  readonly ambiguity: AmbiguitySummary | null
  /** The five closest calls to liquidation, closest first. */
  readonly closestCalls: readonly { readonly trade: number; readonly approach: number }[]
  readonly data: DataSummary
  /** The rules in force, one sentence each. */
  readonly assumptions: readonly string[]
  /** What a reader should know about this run: notices of the scenario, the data, the replay and the samples. */
  readonly notices: readonly string[]
  readonly samples: SampleSummary | null
  /** Of `compare` only. */
  readonly comparison: ComparisonSummary | null
  readonly scenario: ScenarioCopy
  readonly seed: string
  readonly inputs: readonly FileHash[]
  /** Of every other file of the results but report.html. */
  readonly outputs: readonly FileHash[]
}

export type Outcome = 'survived' | 'ruined' | 'stalled' | 'not tradable'

export interface Verdict {
  readonly outcome: Outcome
  /** Plain words, two sentences: what happened, and what that proves. */
  readonly sentences: readonly string[]
  /** What more there is to say of the account, in sentences. */
  readonly details: readonly string[]
}

export interface MarketSummary {
  readonly underlying: string
  readonly quote: string
  readonly session: string
  readonly venue: string | null
  readonly marginMode: 'isolated' | 'cross' | 'amount'
  readonly leverage: number | null
  readonly tiers: readonly TierSummary[]
  readonly sources: readonly { readonly of: string; readonly field: string; readonly source: string }[]
}

export interface TierSummary {
  readonly name: string
  readonly symbol: string
  readonly multiplier: number
  readonly tick: number
  readonly spreadTicks: number
  readonly slippageTicks: number
  readonly feePerContract: number
  readonly maker: number
  readonly taker: number
  /** In words: `11% / 10% of notional`, `by leverage`. */
  readonly margin: string
  readonly depth: number | null
}

export interface PeriodSummary {
  readonly start: string | null
  readonly end: string | null
  /** Calendar days. */
  readonly days: number | null
  /** Bars replayed; null for a trade list. */
  readonly bars: number | null
}

/** The figures that scripts look up by these names. */
export interface Facts {
  readonly start: number
  readonly final_equity: number
  readonly final_base: number
  readonly final_stage: number
  readonly worst_drawdown_closed: number
  readonly worst_drawdown_in_trade: number
  /** Of bars only. */
  readonly worst_drawdown_marked: number | null
  readonly worst_drawdown_intrabar: number | null
  readonly trades: number
  readonly taken: number
  readonly skipped: number
  readonly not_taken: number
  readonly skipped_risk: number
  readonly skipped_margin: number
  readonly skipped_depth: number
  readonly void: number
  readonly unlocks: number
  readonly demotions: number
  readonly rebases_up: number
  readonly rebases_down: number
  readonly margin_cuts: number
  readonly over_budget: number
  readonly liquidations: number
  readonly debt: number
  readonly ambiguous: number
  readonly ruined: boolean
  readonly stalled: boolean
  readonly survived: boolean
  readonly total_gross: number
  readonly total_spread_cost: number
  readonly total_fees: number
  readonly total_funding: number
  readonly total_liquidation_fee: number
  readonly total_cash_flows: number
}

export interface MetricSummary {
  readonly values: Readonly<Record<string, number | null>>
  readonly reasons: Readonly<Record<string, string>>
}

export interface PlanSummary {
  readonly risk: number
  readonly rebase: number
  readonly stages: readonly StageSummary[]
  readonly unlocks: readonly StageChange[]
  readonly demotions: readonly StageChange[]
  readonly baseSteps: readonly BaseStep[]
}

export interface StageSummary {
  readonly tier: string
  readonly symbol: string
  /** Trades taken while this was the largest unlocked tier. */
  readonly trades: number
  /** Calendar days in this stage; null without times. */
  readonly days: number | null
  /** In this stage, by tier. */
  readonly contractsTraded: readonly number[]
}

export interface StageChange {
  readonly trade: number
  readonly time: string | null
  readonly tier: string
  readonly equity: number
}

/**
 * A base that the account stood on: at the start, and after every move by the plan's own rules. Dead: it allowed the
 * same contracts as the base before, at the median stop.
 */
export interface BaseStep {
  readonly base: number
  readonly fromTrade: number
  readonly time: string | null
  /** Contracts by tier that this base allows at the run's median stop distance. */
  readonly contracts: readonly number[]
  readonly dead: boolean
}

/** From gross to net: net = gross less the costs, which are positive where they lower it. */
export interface CostSplit {
  readonly gross: number
  readonly spread: number
  readonly fees: number
  readonly funding: number
  readonly liquidationFee: number
  readonly net: number
}

export interface TierCosts extends CostSplit {
  readonly tier: string
}

export interface CostSummary extends CostSplit {
  /** Costs (all but gross and net) ÷ gross; null unless gross is above zero. */
  readonly shareOfGross: number | null
  /** By the tiers that were traded, in order of the ladder. Gross, funding and liquidation fee go by quantity. */
  readonly byTier: readonly TierCosts[]
}

export interface RiskSummary {
  /** Sum of the budgets of the trades taken, and of the risk they took. */
  readonly asked: number
  readonly taken: number
  readonly share: number | null
  /** Mean of risk taken ÷ budget over every trade sized, skipped ones at 0. */
  readonly meanShare: number | null
}

/** The same tape with the smallest tier only. */
export interface LargerContracts {
  readonly finalEquitySmallestOnly: number
  /** What the larger contracts added. */
  readonly worth: number
}

/** The run repeated with the other order inside ambiguous bars. */
export interface AmbiguitySummary {
  readonly order: string
  readonly otherOrder: string
  readonly ambiguous: number
  readonly finalEquityOther: number
  /** Other order less this one. */
  readonly difference: number
  /** First unlocks of tiers that the other order never unlocks, and the other way round. */
  readonly unlocksOnlyHere: readonly StageChange[]
  readonly unlocksOnlyThere: readonly StageChange[]
  readonly ruinedOther: boolean
}

export interface DataSummary {
  /** The price model whose first path was replayed; null for prices or trades from a file. */
  readonly model: string | null
  /** Sentences: interval, gaps, zero volume, share of opens at the previous close, funding filled. */
  readonly facts: readonly string[]
  readonly fundingFilledShare: number | null
  readonly liquidationOn: 'mark price' | 'traded price'
}

/** Filled where the scenario asks for samples. One entry per risk level, ascending. */
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
  /** False: quantiles are read from fixed bins. */
  readonly exact: boolean
  /**
   * Mean of ln(growth factor) of the own level less that with the smallest contract alone, sample by sample; null on a
   * ladder of one contract, and for a single sample.
   */
  readonly largerContracts: Estimate | null
  readonly risks: readonly RiskLevelSummary[]
}

/** What became of the accounts at one risk level. */
export interface LevelFigures {
  readonly risk: number
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
export interface RiskLevelSummary extends LevelFigures {
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

/** What `verify` runs again: the texts as they were read, and the values given on the command line. */
export interface ScenarioCopy {
  readonly file: string
  readonly text: string
  readonly overrides: readonly string[]
  readonly ladder: { readonly file: string; readonly text: string } | null
  readonly venue: { readonly file: string; readonly text: string } | null
}

export interface FileHash {
  readonly file: string
  readonly sha256: string
}

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
