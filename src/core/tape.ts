/** Why a tape trade ended; `none` for a void entry that was never open. The numbers index REASONS. */
export const Reason = { stop: 0, target: 1, signal: 2, gap: 3, end: 4, none: 5 } as const

/** The tokens of the reasons, in the order of their numbers. */
export const REASONS = ['stop', 'target', 'signal', 'gap', 'end', ''] as const

/**
 * The trades that a strategy would take on one price path, as columns, in order of entry. Prices and funding are per
 * unit of the underlying: there is no money in a tape, so one tape serves every account, ladder and plan.
 */
export interface Tape {
  readonly count: number
  /** +1 long, -1 short. */
  readonly side: Int8Array
  /** UTC epoch milliseconds; NaN where a trade list gives none. Fills of bars carry the open time of their bar. */
  readonly entryTime: Float64Array
  readonly entry: Float64Array
  /** The stop fixed at the decision: the one that sizes the trade. */
  readonly stop: Float64Array
  /** NaN = none. */
  readonly target: Float64Array
  readonly exitTime: Float64Array
  /** NaN for a void entry that was never open. */
  readonly exit: Float64Array
  /** The stop in force when the trade ended, after trailing. */
  readonly exitStop: Float64Array
  /** A number of `Reason`. */
  readonly reason: Uint8Array
  /** Worst and best price while open, entry and exit included. */
  readonly worst: Float64Array
  readonly best: Float64Array
  /** Sum of funding rate x price over the settlements while open: what a long of one unit pays. */
  readonly fundingPerUnit: Float64Array
  /** 1 where the exit bar held stop and target both. */
  readonly ambiguous: Uint8Array
  /** 1 where the entry was at or beyond its own stop or target: recorded, never traded. */
  readonly void: Uint8Array
  /** Index of the bar of entry and of exit; -1 without bars. */
  readonly entryBar: Int32Array
  readonly exitBar: Int32Array
}

/** One trade of a tape, as its makers hand it over. */
export interface TapeTrade {
  side: number
  entryTime: number
  entry: number
  stop: number
  target: number
  exitTime: number
  exit: number
  exitStop: number
  reason: number
  worst: number
  best: number
  fundingPerUnit: number
  ambiguous: boolean
  void: boolean
  entryBar: number
  exitBar: number
}

/** Turns trades into the columns of a tape. */
export function makeTape(trades: readonly TapeTrade[]): Tape {
  return {
    count: trades.length,
    side: Int8Array.from(trades, t => t.side),
    entryTime: Float64Array.from(trades, t => t.entryTime),
    entry: Float64Array.from(trades, t => t.entry),
    stop: Float64Array.from(trades, t => t.stop),
    target: Float64Array.from(trades, t => t.target),
    exitTime: Float64Array.from(trades, t => t.exitTime),
    exit: Float64Array.from(trades, t => t.exit),
    exitStop: Float64Array.from(trades, t => t.exitStop),
    reason: Uint8Array.from(trades, t => t.reason),
    worst: Float64Array.from(trades, t => t.worst),
    best: Float64Array.from(trades, t => t.best),
    fundingPerUnit: Float64Array.from(trades, t => t.fundingPerUnit),
    ambiguous: Uint8Array.from(trades, t => (t.ambiguous ? 1 : 0)),
    void: Uint8Array.from(trades, t => (t.void ? 1 : 0)),
    entryBar: Int32Array.from(trades, t => t.entryBar),
    exitBar: Int32Array.from(trades, t => t.exitBar),
  }
}

/** A void entry: the open was at or beyond its own stop or target. `target` NaN = none. Prices compare exactly. */
export function isVoidEntry(side: number, entry: number, stop: number, target: number): boolean {
  return side * (entry - stop) <= 0 || side * (target - entry) <= 0
}
