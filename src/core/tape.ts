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

/** Turns trades into the columns of a tape. A plain loop: `from` with a callback costs ten times as much. */
export function makeTape(trades: readonly TapeTrade[]): Tape {
  const { length } = trades
  function column<C extends Column>(values: C, pick: (trade: TapeTrade) => number): C {
    for (let i = 0; i < length; i++) values[i] = pick(trades[i]!)
    return values
  }
  const prices = (pick: (trade: TapeTrade) => number) => column(new Float64Array(length), pick)
  return {
    count: length,
    side: column(new Int8Array(length), t => t.side),
    entryTime: prices(t => t.entryTime),
    entry: prices(t => t.entry),
    stop: prices(t => t.stop),
    target: prices(t => t.target),
    exitTime: prices(t => t.exitTime),
    exit: prices(t => t.exit),
    exitStop: prices(t => t.exitStop),
    reason: column(new Uint8Array(length), t => t.reason),
    worst: prices(t => t.worst),
    best: prices(t => t.best),
    fundingPerUnit: prices(t => t.fundingPerUnit),
    ambiguous: column(new Uint8Array(length), t => (t.ambiguous ? 1 : 0)),
    void: column(new Uint8Array(length), t => (t.void ? 1 : 0)),
    entryBar: column(new Int32Array(length), t => t.entryBar),
    exitBar: column(new Int32Array(length), t => t.exitBar),
  }
}

/** One trade of a tape. */
export function tradeAt(tape: Tape, i: number): TapeTrade {
  return {
    side: tape.side[i]!,
    entryTime: tape.entryTime[i]!,
    entry: tape.entry[i]!,
    stop: tape.stop[i]!,
    target: tape.target[i]!,
    exitTime: tape.exitTime[i]!,
    exit: tape.exit[i]!,
    exitStop: tape.exitStop[i]!,
    reason: tape.reason[i]!,
    worst: tape.worst[i]!,
    best: tape.best[i]!,
    fundingPerUnit: tape.fundingPerUnit[i]!,
    ambiguous: tape.ambiguous[i] === 1,
    void: tape.void[i] === 1,
    entryBar: tape.entryBar[i]!,
    exitBar: tape.exitBar[i]!,
  }
}

type Column = Float64Array | Int32Array | Int8Array | Uint8Array

/** A void entry: the open was at or beyond its own stop or target. `target` NaN = none. Prices compare exactly. */
export function isVoidEntry(side: number, entry: number, stop: number, target: number): boolean {
  return side * (entry - stop) <= 0 || side * (target - entry) <= 0
}
