import type { Difference } from '../stats/intervals/meanRDifference.ts'
import type { MeanR } from '../stats/intervals/meanRInterval.ts'

/** What a plan took of a tape, and what it left: a growth can come from the choice alone. */
export interface Selection {
  readonly taken: SelectedTrades
  /** For want of budget, margin or depth; R with one contract of the smallest tier. */
  readonly skipped: SelectedTrades
  /** Mean R taken less mean R skipped; null where there are too few of one. */
  readonly difference: Difference | null
}

export interface SelectedTrades {
  /** Trades, or where samples take a trade now and again, how many they are worth. */
  readonly trades: number
  /** Null of fewer than two. */
  readonly meanR: MeanR | null
}
