/** What lies between the account and its ideal: the same tape, played again with one more rule in force at each step. */
export interface IdealGap {
  /** From the ideal to the account; null where they cannot be played. */
  readonly steps: readonly GapStep[] | null
  /** Why there are none. */
  readonly reason: string | null
}

/** In the order in which they come into force. */
export const GAP_RULES = ['ideal', 'whole', 'spread', 'fees', 'funding', 'margin'] as const

/**
 * `ideal`: any fraction of a contract, no cost, no margin. Then contracts are `whole`, of the sizes that the plan unlocks, with
 * depth and smallest order; `spread` and slippage; `fees`; `funding`; `margin` and liquidation: the account itself.
 */
export type GapRule = (typeof GAP_RULES)[number]

export interface GapStep {
  readonly rule: GapRule
  readonly finalEquity: number
  /** Final equity less that of the step before; 0 for the ideal. */
  readonly change: number
  readonly taken: number
  readonly ruined: boolean
}
