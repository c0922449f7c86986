import type { z } from 'zod'
import type { Bars } from '../core/bars.ts'
import type { BarSessions } from './barSessions.ts'

/** What a strategy may decide at the close of a bar. `null` = nothing. */
export type Decision = Entry | StopMove | Exit | Cancel

/**
 * Enter at the next open, or by an order: at `limit` or better, once `trigger` is reached, or both, within the next
 * `bars` bars (1). It replaces an order that still works. The stop is a price, or a distance from the fill; so is the
 * target, which may be absent; `targets` in its place take parts of the position, nearest first.
 */
export interface Entry {
  readonly enter: 'long' | 'short'
  readonly limit?: number
  readonly trigger?: number
  readonly bars?: number
  readonly stop?: number
  readonly stopDistance?: number
  readonly target?: number
  readonly targetDistance?: number
  readonly targets?: readonly TargetLeg[]
}

/**
 * A part that leaves at a target: a share of the original position, at a price, at a distance from the fill, or at `r`
 * stop distances. `thenStop` moves the stop to the entry, or to `r` stop distances from it, from the next bar on.
 */
export interface TargetLeg {
  readonly price?: number
  readonly distance?: number
  readonly r?: number
  readonly share: number
  readonly thenStop?: 'breakeven' | { readonly r: number }
}

/** Move the stop of the open trade, from the next bar on. A move away from the price is ignored and counted. */
export interface StopMove {
  readonly stop: number
}

/** Leave at the next open. */
export interface Exit {
  readonly exit: true
}

/** Withdraw the entry order that still works. */
export interface Cancel {
  readonly cancel: true
}

/** The open trade as a strategy sees it: prices and bars, never money. */
export interface OpenTrade {
  /** +1 long, -1 short. */
  readonly side: number
  readonly entry: number
  readonly stop: number
  /** The next target; NaN = none. */
  readonly target: number
  readonly entryBar: number
}

/**
 * Decides at the close of bar i, knowing bars 0 … i. `trade` is null when flat. The bars that follow are in the same
 * columns, and a strategy must not read them: the contract test cuts them off and compares.
 */
export type Decide = (i: number, trade: OpenTrade | null) => Decision | null

/** Something wrong in the parameters: where, from the strategy block down, and what. */
export interface ParamsProblem {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** A strategy plug-in: the default export of src/strategies/<name>.ts, or of a user's own file. */
export interface Strategy<Params = unknown> {
  readonly name: string
  /** One sentence for `init`, the schema and the report. */
  readonly about: string
  /** Schema of what the scenario's `strategy` block may say besides `use`. */
  readonly params: z.ZodType<Params>
  /** What is wrong with the parameters on these bars, where the schema alone cannot tell; absent = nothing ever is. */
  check?(bars: Bars, params: Params): readonly ParamsProblem[]
  /** Prepares the indicators over the whole columns and returns the decision at each close. */
  start(bars: Bars, params: Params, session: BarSessions): Decide
}

/**
 * Declares a strategy, so that its parameters are typed from its schema.
 *
 * @example
 * import { defineStrategy, z } from 'stepup/strategy'
 *
 * export default defineStrategy({
 *   name: 'every-tenth-bar',
 *   about: 'Buys every tenth bar with a stop 2% below, and leaves after one bar.',
 *   params: z.strictObject({ every: z.int().min(2).default(10) }),
 *   start({ close }, { every }) {
 *     return (i, trade) => {
 *       if (trade !== null) return { exit: true }
 *       return i % every === 0 ? { enter: 'long', stop: close[i]! * 0.98 } : null
 *     }
 *   },
 * })
 */
export function defineStrategy<Params>(strategy: Strategy<Params>): Strategy<Params> {
  return strategy
}
