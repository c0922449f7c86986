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
  /** Of a coin-margined account, its equity counted in the currency of the prices, from close to close or trade to trade. */
  readonly worst_drawdown_quote: number | null
  readonly trades: number
  readonly taken: number
  readonly skipped: number
  readonly not_taken: number
  readonly skipped_risk: number
  readonly skipped_margin: number
  readonly skipped_depth: number
  /** Those of `skipped_margin` that fitted, and whose maintenance was as large as what backs it; null in results of older programs. */
  readonly skipped_maintenance: number | null
  /** Those of `skipped_depth` whose order was under the venue's smallest; null in results of older programs. */
  readonly skipped_smallest_order: number | null
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
  /**
   * Trades that finer bars decided: ambiguous on the bars alone, and not on these. Those that the finer bars do not have, and
   * those of `ambiguous` that were not so on the bars alone: null in results of older programs.
   */
  readonly ambiguous_resolved: number
  readonly ambiguous_gone: number | null
  readonly ambiguous_arisen: number | null
  /** Trades of the tape, void entries apart, that left or entered between two ticks of the smallest contract; null in those. */
  readonly exits_off_tick: number | null
  readonly entries_off_tick: number | null
  /** Entry orders with a limit or a trigger: placed = filled + expired + replaced + cancelled. */
  readonly orders_placed: number
  readonly orders_filled: number
  readonly orders_expired: number
  readonly orders_replaced: number
  readonly orders_cancelled: number
  /** Bars that touched a limit and did not fill it. */
  readonly limit_touched_unfilled: number
  readonly refused_hours: number
  readonly refused_per_session: number
  /** Trades closed before a change of the contract, and what closing them cost: spread, slippage and fees. */
  readonly rolls: number
  readonly roll_costs: number
  readonly day_margin_cuts: number
  readonly legs_without_contracts: number
  /** Trades taken while a dated margin of theirs rose; null in those. */
  readonly margins_raised: number | null
  /** Trades taken that took fewer contracts of a size for want of depth; null in those. */
  readonly depth_cuts: number | null
  /** The same for the venue's largest position; null in those. */
  readonly largest_position_cuts: number | null
  /** Trades taken that came to their warning level, those liquidated among them; null in those. */
  readonly margin_warnings: number | null
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

/** The trade that ruined the account. The account is over there: no figure but the counts of trades goes on after it. */
export interface RuinSummary {
  readonly trade: number
  /** Of its exit; null without times. */
  readonly time: string | null
  /** Rows of equity.csv up to this exit, which is the last of them. */
  readonly rows: number
  /**
   * What the trade would not have ruined the account without: its funding, else its costs, else the price; null where
   * an older program did not say.
   */
  readonly cause: 'funding' | 'costs' | 'price' | null
}

export interface PlanSummary {
  readonly risk: number
  readonly rebase: number
  /** Share of the start at which the plan gives up; null in results of before it was told. */
  readonly ruin: number | null
  readonly stages: readonly StageSummary[]
  readonly unlocks: readonly StageChange[]
  readonly demotions: readonly StageChange[]
  readonly baseSteps: readonly BaseStep[]
  /** At the last entry; absent in results of older programs. */
  readonly stepUpCosts?: readonly StepUpCost[]
}

/** One larger contract against as many of a smaller one as are as large: costs of a round turn by the market, in money. */
export interface StepUpCost {
  /** Names of the tiers. */
  readonly small: string
  readonly large: string
  /** Small contracts that make a large one. */
  readonly ratio: number
  readonly costOfLarge: number
  /** Of all of them. */
  readonly costOfSmall: number
  /** Fewest small contracts that cost more than the large one; null = all together do not. */
  readonly from: number | null
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
  /** Costs (all but gross and net) ÷ gross; null unless gross is above zero by more than rounding. */
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

/** What the run comes to with another assumption about fills. */
export interface OtherFills {
  readonly finalEquityOther: number
  /** The other less this one. */
  readonly difference: number
  /** First unlocks of tiers that the other never unlocks, and the other way round. */
  readonly unlocksOnlyHere: readonly StageChange[]
  readonly unlocksOnlyThere: readonly StageChange[]
  readonly ruinedOther: boolean
}

/** The run repeated with the other order inside ambiguous bars. */
export interface AmbiguitySummary extends OtherFills {
  readonly order: string
  readonly otherOrder: string
  readonly ambiguous: number
}

/** The run repeated with limit entries that fill where a bar only touches them, or no longer do. */
export interface EntryLimitSummary extends OtherFills {
  readonly entryLimit: string
  /** Bars that touched a limit entry in vain: none with `touch`. */
  readonly touched: number
}
