/** What the start would have come to by doing less, on the same bars or trades. */
export interface Alternatives {
  /** The same plan with the smallest contract alone. */
  readonly smallestOnly: Alternative
  /** As many of the smallest contract as the start pays for whole, bought at the first open and sold at the last close. */
  readonly buyAndHold: Alternative
}

export interface Alternative {
  readonly line: AlternativeLine | null
  /** Why there is none. */
  readonly reason: string | null
}

export interface AlternativeLine {
  readonly finalEquity: number
  /** At bar closes; of a trade list, after closed trades. */
  readonly worstDrawdown: number
  /** Contracts bought; null where a plan sizes them. */
  readonly contracts: number | null
  readonly ruined: boolean
  /** Rows of equity.csv, from 0, that the line is drawn through, no peak or trough left out; and the equity in them. */
  readonly rows: readonly number[]
  readonly equity: readonly number[]
}
