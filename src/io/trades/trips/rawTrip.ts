import type { RoundTrip } from './roundTrip.ts'

/** A trade as its rows give it: the result may be gross yet. */
export interface RawTrip extends Omit<RoundTrip, 'net'> {
  /** In money; NaN where the file has no result. */
  readonly result: number
  /** Whether it follows from the prices: then it is before costs, whatever a column of results includes. */
  readonly isPriced: boolean
  /** Before costs, where the file has that beside the result; else NaN. */
  readonly gross: number
  /** Of each cost column. */
  readonly costs: readonly number[]
  /** Those of its entries, where each fill has its own. */
  readonly entryCosts?: readonly number[]
  /** Of the fills that close it, those that close and open another with all of theirs. */
  readonly exitCosts?: readonly number[]
  /** What settlements while it was open did to the balance, beside result and costs. */
  readonly settled: number
  /** Largest open loss and gain in money, at least 0; NaN where the file has none. */
  readonly adverse: number
  readonly favourable: number
  /** Size at the entry in money; NaN where the file has none. */
  readonly amount: number
  /** Sum of the net results up to this trade; NaN where the file has none. */
  readonly cumulative: number
}
