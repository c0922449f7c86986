import type { Bars } from '../../core/bars.ts'

/** What a list of R alone is read with: the scenario states it, it is never guessed. */
export interface RScale {
  readonly entry: number
  readonly stopDistance: number
}

/** Where the stop of a trade was that a list does not give: so far from its entry, or so large a share of it, or so many average true ranges. */
export type StopRule =
  | { readonly kind: 'distance'; readonly distance: number }
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'atr'; readonly times: number; readonly period: number }

/** What the prices of a tape are made of, where the list leaves them out; null where nobody says. */
export interface TapeTerms {
  readonly scale: RScale | null
  readonly stops: StopRule | null
  readonly bars: Bars | null
  readonly negativePrices: boolean
  /** The hint where a list has no stops and no rule is stated. */
  readonly howToStateStops: string
}
