/** What the budget follows when equity falls below the base. */
export type WhenDown = 'follow' | 'step' | 'hold'

/** `mixed` fills what is left with smaller tiers; `single` uses one tier. */
export type Packing = 'mixed' | 'single'

/** The plan as a trader writes it; fractions, money in the account currency. */
export interface PlanTerms {
  /** Share of the base that one trade may lose. */
  readonly risk: number
  /** Step of the base; 0 = after every trade. */
  readonly rebase: number
  readonly whenDown: WhenDown
  readonly qualify: {
    readonly trades: number
    readonly expectancy: number
    readonly winRate: number
    /** One-sided confidence that the mean R exceeds `expectancy`; null = the mean alone counts. */
    readonly confidence: number | null
  }
  /** Least equity to unlock each tier, by tier; 0 = none. */
  readonly unlockEquity: readonly number[]
  /** Share of the equity at the unlock that may be lost before the tier is; null = never. */
  readonly demote: number | null
  readonly packing: Packing
  readonly minimumOne: boolean
  /** Share of equity that margin never uses. */
  readonly marginBuffer: number
  readonly riskIncludesCosts: boolean
  /** Share of the start at or below which the account is ruined. */
  readonly ruin: number
}

/** The account as a trader writes it. */
export interface AccountTerms {
  readonly start: number
  /** Of rate-margin contracts. */
  readonly leverage: number
  readonly marginMode: 'isolated' | 'cross'
  /** A broker's day margin; absent: the exchange's margin counts in every bar. */
  readonly dayMargin?: DayMarginTerms
}

/** When a broker's day margin ends, and what closing costs where the account cannot hold the night (§7). */
export interface DayMarginTerms {
  /** Before the end of the session. */
  readonly minutesBefore: number
  /** Money, once for each evening on which contracts are closed. */
  readonly fee: number
}

/** A deposit (positive) or withdrawal (negative), applied before the first trade that enters at or after `time`. */
export interface CashFlow {
  readonly time: number
  readonly amount: number
}

/** A plan compiled for one account: flat, read only, free of strings in the hot path. */
export interface Plan {
  readonly start: number
  readonly risk: number
  readonly rebase: number
  /** The budget uses min(base, equity). */
  readonly follow: boolean
  /** The base steps down with equity. */
  readonly stepDown: boolean
  /** The base never falls. */
  readonly hold: boolean
  readonly qualifyTrades: number
  readonly qualifyExpectancy: number
  readonly qualifyWinRate: number
  /** t(confidence, n - 1) at index n trades; null = the mean alone counts. */
  readonly qualifyT: Float64Array | null
  readonly unlockEquity: Float64Array
  /** A tier is kept at or above this share of the equity at its unlock; 0 = always. */
  readonly keepShare: number
  readonly single: boolean
  readonly minimumOne: boolean
  /** Share of equity that margin may use. */
  readonly marginShare: number
  readonly ruin: number
  /** Dated cash flows, oldest first. */
  readonly flows: readonly CashFlow[]
  /** Samples only: a cash flow after every so many trades; 0 = none. */
  readonly flowEveryTrades: number
  readonly flowAmount: number
}

/** Cash flows of a replay (dated) or of samples (counted in trades). */
export interface PlanFlows {
  readonly dated?: readonly CashFlow[]
  readonly everyTrades?: number
  readonly amount?: number
}

/**
 * @param tTable t(confidence, n - 1) at index n, up to the most trades the account can take; null without confidence.
 * It is made in stats/, so that core stays free of functions whose last bit depends on the machine.
 */
export function compilePlan(
  terms: PlanTerms,
  account: AccountTerms,
  tTable: Float64Array | null,
  flows: PlanFlows = {},
): Plan {
  return {
    start: account.start,
    risk: terms.risk,
    rebase: terms.rebase,
    follow: terms.whenDown === 'follow',
    stepDown: terms.whenDown === 'step',
    hold: terms.whenDown === 'hold',
    qualifyTrades: terms.qualify.trades,
    qualifyExpectancy: terms.qualify.expectancy,
    qualifyWinRate: terms.qualify.winRate,
    qualifyT: terms.qualify.confidence === null ? null : tTable,
    unlockEquity: Float64Array.from(terms.unlockEquity),
    keepShare: terms.demote === null ? 0 : 1 - terms.demote,
    single: terms.packing === 'single',
    minimumOne: terms.minimumOne,
    marginShare: 1 - terms.marginBuffer,
    ruin: terms.ruin,
    flows: [...(flows.dated ?? [])].sort((a, b) => a.time - b.time),
    flowEveryTrades: flows.everyTrades ?? 0,
    flowAmount: flows.amount ?? 0,
  }
}
