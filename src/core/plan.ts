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
}

/** A deposit (positive) or withdrawal (negative), applied before the first trade that enters at or after `time`. */
export interface CashFlow {
  readonly time: number
  readonly amount: number
}
