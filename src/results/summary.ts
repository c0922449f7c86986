import type { Edge } from '../stats/edge.ts'
import type {
  AmbiguitySummary,
  CostSummary,
  EntryLimitSummary,
  Facts,
  LargerContracts,
  PlanSummary,
  RiskSummary,
  RuinSummary,
} from './account.ts'
import type { Alternatives } from './alternatives.ts'
import type { ComparisonSummary } from './comparison.ts'
import type { CutOff } from './cutOff.ts'
import type { EdgeParts } from './edgeParts.ts'
import type { Exposure } from './exposure.ts'
import type { IdealGap } from './idealGap.ts'
import type { FileHash, ScenarioCopy } from './origin.ts'
import type { Outcome } from './outcome.ts'
import type { ReadFile } from './readFile.ts'
import type { Proportion, SampleSummary } from './samples.ts'
import type { Selection } from './selection.ts'

/**
 * summary.json: everything that a run found out, as plain data. Fractions, money of the account unrounded, times ISO
 * 8601 UTC. `null` = undefined; `reasons` says why, under the same key.
 */
export interface Summary {
  readonly name: string
  /** Said by the author of the scenario. */
  readonly notes: readonly string[]
  readonly versions: { readonly stepup: string; readonly node: string; readonly format: number }
  readonly outcome: Outcome
  readonly verdict: Verdict
  /** First, so that a search by name meets these before anything else of the same name. */
  readonly facts: Facts
  readonly market: MarketSummary
  readonly period: PeriodSummary
  /** Metrics of the equity curve: bar closes (UTC days for annualised figures), or closed trades of a trade list. */
  readonly curve: MetricSummary & { readonly periodsPerYear: number; readonly periods: string }
  /** Metrics of the trades that were taken and closed. */
  readonly tradeMetrics: MetricSummary
  /** What the results in R of those trades say of an edge. */
  readonly edge: Edge
  /** Null in results of older programs, which did not tell them apart. */
  readonly edgeParts: EdgeParts | null
  /** Trades taken that were not closed; null = none. */
  readonly cutOff: CutOff | null
  /** Null in results of older programs, which did not compare the two. */
  readonly selection: Selection | null
  /** Null where the account was not ruined. */
  readonly ruin: RuinSummary | null
  readonly plan: PlanSummary
  /** That the scenario sets: upper bound of ruin, and drawdown that 95% of samples stay within; null = none. */
  readonly limits: { readonly ruin: number | null; readonly drawdown: number | null }
  /**
   * Share of sampled accounts without any edge that pass the test of the plan for a larger contract; null without such a
   * contract, or without samples of a tape.
   */
  readonly luck: Proportion | null
  readonly costs: CostSummary
  readonly risk: RiskSummary
  /** Null in results of older programs. */
  readonly exposure: Exposure | null
  readonly largerContracts: LargerContracts | null
  readonly ambiguity: AmbiguitySummary | null
  /** Null where nothing hangs on a touched limit, and in results of before it was looked at. */
  readonly entryLimit: EntryLimitSummary | null
  /** Null in results of older programs, which did not play it. */
  readonly idealGap: IdealGap | null
  /** Null in results of older programs. */
  readonly alternatives: Alternatives | null
  /** The five closest calls to liquidation, closest first. */
  readonly closestCalls: readonly ClosestCall[]
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
}

export interface Verdict {
  /** Plain words: what happened and what it proves, the figure that decides, and the trades that were cut off. */
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

export interface MetricSummary {
  readonly values: Readonly<Record<string, number | null>>
  readonly reasons: Readonly<Record<string, string>>
}

export interface DataSummary {
  /** The price model whose first path was replayed; null for prices or trades from a file. */
  readonly model: string | null
  /** What the files of prices, funding rates and trades were taken for; absent in results of older programs. */
  readonly files?: readonly ReadFile[]
  /** Sentences: what finer bars decided, funding filled, rolls, what the strategy asked for in vain. */
  readonly facts: readonly string[]
  readonly fundingFilledShare: number | null
  /** Whether wider spreads outside the main session counted; absent in results of older programs. */
  readonly outsideMarked?: boolean
  /** Whether the levels of orders were moved to the tick; absent in results of older programs. */
  readonly ticksRounded?: boolean
  readonly liquidationOn: 'mark price' | 'traded price'
}

/** How near a trade came to its liquidation, as a share of the way from the entry; and where its warning would come. */
export interface ClosestCall {
  readonly trade: number
  readonly approach: number
  /** Price; null = none, absent in summaries of older versions. */
  readonly warning?: number | null
}
