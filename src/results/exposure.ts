/** How much of the time and of the equity the positions took. */
export interface Exposure {
  /** Share of the bars at whose close something was held; of a trade list, of the time from its first entry to its last exit. */
  readonly timeInMarket: Told
  /** Initial margin ÷ equity at the entry, over the trades taken. */
  readonly meanMargin: Told
  readonly mostMargin: Told
  /** The trade with the most; null where there is none. */
  readonly mostMarginTrade: number | null
  /** Share of the equity that the plan lets margin take. */
  readonly marginLimit: number
}

/** A figure; null with its reason. */
interface Told {
  readonly value: number | null
  readonly reason: string | null
}
