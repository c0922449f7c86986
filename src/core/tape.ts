/** Why a tape trade ended; `none` for a void entry that was never open. The numbers index REASONS. */
export const Reason = { stop: 0, target: 1, signal: 2, gap: 3, end: 4, none: 5, time: 6, session: 7, roll: 8 } as const

/** The tokens of the reasons, in the order of their numbers. */
export const REASONS = ['stop', 'target', 'signal', 'gap', 'end', '', 'time', 'session', 'roll'] as const

/** Where in its bar a fill is: at the open, between open and close, at the close. */
export const Place = { open: 0, inside: 1, close: 2 } as const

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
  /** 1 where a limit that rested filled: no crossing, and the maker fee. */
  readonly entryRests: Uint8Array
  /** A number of `Place`; trade lists know of none but the open. */
  readonly entryPlace: Uint8Array
  /** The stop fixed at the decision: the one that sizes the trade. */
  readonly stop: Float64Array
  /** NaN = none. */
  readonly target: Float64Array
  /** The legs of trade i are rows legFirst[i] … legFirst[i+1]-1 of `legs`: at least one. */
  readonly legFirst: Int32Array
  readonly legs: Legs
  /** Time, price, stop in force, reason, funding and bar of the exit are those of the last leg. */
  readonly exitTime: Float64Array
  /** NaN for a void entry that was never open. */
  readonly exit: Float64Array
  /** The stop in force when the trade ended, after trailing. */
  readonly exitStop: Float64Array
  /** A number of `Reason`. */
  readonly reason: Uint8Array
  /** Worst and best price while open, over all legs, entry and exit included. */
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

/** The parts in which trades leave, as columns, trade by trade. The last leg of a trade takes what is left. */
export interface Legs {
  /** Share of the original position that is gone after the leg; 1 for the last. */
  readonly gone: Float64Array
  readonly price: Float64Array
  readonly time: Float64Array
  /** -1 without bars. */
  readonly bar: Int32Array
  /** A number of `Place`. */
  readonly place: Uint8Array
  /** 1 where a resting limit fills: no crossing, and the maker fee. */
  readonly rests: Uint8Array
  /** The stop in force in the bar of the leg, and whether that bar touched it. */
  readonly stop: Float64Array
  readonly stopTouched: Uint8Array
  /** Worst price since the leg before, or the entry; the fill included. */
  readonly worst: Float64Array
  /** Sum of funding rate x price from the entry on. */
  readonly fundingPerUnit: Float64Array
  /** A number of `Reason`. */
  readonly reason: Uint8Array
}

/** One leg of a trade, as the makers of tapes hand it over. */
export interface TapeLeg {
  gone: number
  price: number
  time: number
  bar: number
  place: number
  rests: boolean
  stop: number
  stopTouched: boolean
  worst: number
  fundingPerUnit: number
  reason: number
}

/**
 * One trade of a tape, as its makers hand it over. Without `legs` it leaves whole, as its exit says; an entry is a
 * market fill at the open where it does not say otherwise.
 */
export interface TapeTrade {
  side: number
  entryTime: number
  entry: number
  entryRests?: boolean
  entryPlace?: number
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
  legs?: readonly TapeLeg[]
}

/** Turns trades into the columns of a tape. A plain loop: `from` with a callback costs ten times as much. */
export function makeTape(trades: readonly TapeTrade[]): Tape {
  const { length } = trades
  function column<C extends Column>(values: C, pick: (trade: TapeTrade) => number): C {
    for (let i = 0; i < length; i++) values[i] = pick(trades[i]!)
    return values
  }
  const prices = (pick: (trade: TapeTrade) => number) => column(new Float64Array(length), pick)
  const legFirst = new Int32Array(length + 1)
  const legs: TapeLeg[] = []
  for (let i = 0; i < length; i++) {
    const trade = trades[i]!
    for (const leg of trade.legs ?? [wholeLeg(trade)]) legs.push(leg)
    legFirst[i + 1] = legs.length
  }
  return {
    count: length,
    side: column(new Int8Array(length), t => t.side),
    entryTime: prices(t => t.entryTime),
    entry: prices(t => t.entry),
    entryRests: column(new Uint8Array(length), t => (t.entryRests ? 1 : 0)),
    entryPlace: column(new Uint8Array(length), t => t.entryPlace ?? Place.open),
    stop: prices(t => t.stop),
    target: prices(t => t.target),
    legFirst,
    legs: makeLegs(legs),
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

function makeLegs(rows: readonly TapeLeg[]): Legs {
  const { length } = rows
  function column<C extends Column>(values: C, pick: (leg: TapeLeg) => number): C {
    for (let l = 0; l < length; l++) values[l] = pick(rows[l]!)
    return values
  }
  const numbers = (pick: (leg: TapeLeg) => number) => column(new Float64Array(length), pick)
  const codes = (pick: (leg: TapeLeg) => number) => column(new Uint8Array(length), pick)
  return {
    gone: numbers(leg => leg.gone),
    price: numbers(leg => leg.price),
    time: numbers(leg => leg.time),
    bar: column(new Int32Array(length), leg => leg.bar),
    place: codes(leg => leg.place),
    rests: codes(leg => (leg.rests ? 1 : 0)),
    stop: numbers(leg => leg.stop),
    stopTouched: codes(leg => (leg.stopTouched ? 1 : 0)),
    worst: numbers(leg => leg.worst),
    fundingPerUnit: numbers(leg => leg.fundingPerUnit),
    reason: codes(leg => leg.reason),
  }
}

/** The one leg of a trade that leaves whole. */
function wholeLeg(trade: TapeTrade): TapeLeg {
  const { reason } = trade
  const inside = reason === Reason.stop || reason === Reason.target
  const atClose = reason === Reason.end || reason === Reason.session || reason === Reason.roll
  return {
    gone: 1,
    price: trade.exit,
    time: trade.exitTime,
    bar: trade.exitBar,
    place: inside ? Place.inside : atClose ? Place.close : Place.open,
    rests: reason === Reason.target,
    stop: trade.exitStop,
    stopTouched: reason === Reason.stop || trade.ambiguous,
    worst: trade.worst,
    fundingPerUnit: trade.fundingPerUnit,
    reason,
  }
}

/** One trade of a tape. */
export function tradeAt(tape: Tape, i: number): TapeTrade {
  return {
    side: tape.side[i]!,
    entryTime: tape.entryTime[i]!,
    entry: tape.entry[i]!,
    entryRests: tape.entryRests[i] === 1,
    entryPlace: tape.entryPlace[i]!,
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
    legs: legsOf(tape, i),
  }
}

function legsOf({ legFirst, legs }: Tape, i: number): TapeLeg[] {
  const rows: TapeLeg[] = []
  for (let l = legFirst[i]!; l < legFirst[i + 1]!; l++) {
    rows.push({
      gone: legs.gone[l]!,
      price: legs.price[l]!,
      time: legs.time[l]!,
      bar: legs.bar[l]!,
      place: legs.place[l]!,
      rests: legs.rests[l] === 1,
      stop: legs.stop[l]!,
      stopTouched: legs.stopTouched[l] === 1,
      worst: legs.worst[l]!,
      fundingPerUnit: legs.fundingPerUnit[l]!,
      reason: legs.reason[l]!,
    })
  }
  return rows
}

type Column = Float64Array | Int32Array | Int8Array | Uint8Array

/** A void entry: the open was at or beyond its own stop or target. `target` NaN = none. Prices compare exactly. */
export function isVoidEntry(side: number, entry: number, stop: number, target: number): boolean {
  return side * (entry - stop) <= 0 || side * (target - entry) <= 0
}
