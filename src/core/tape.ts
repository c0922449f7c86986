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
  /** Which fills are outside the main session of the market; null = none. */
  readonly outside: Outside | null
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

/** 1 where an entry, or a leg, fills outside the main session, where spreads are wider. */
export interface Outside {
  readonly entry: Uint8Array
  readonly leg: Uint8Array
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
  legs?: readonly TapeLeg[] | undefined
}

/** Turns trades into the columns of a tape, trade by trade: column by column each has to be fetched twenty times. */
export function makeTape(trades: readonly TapeTrade[]): Tape {
  let legs = 0
  for (const trade of trades) legs += trade.legs === undefined ? 1 : trade.legs.length
  const tape = emptyTape(trades.length, legs)
  for (let i = 0, leg = 0; i < trades.length; i++) {
    const trade = trades[i]!
    writeTrade(tape, i, trade)
    if (trade.legs === undefined) writeLeg(tape.legs, leg++, wholeLeg(trade))
    else for (const row of trade.legs) writeLeg(tape.legs, leg++, row)
    tape.legFirst[i + 1] = leg
  }
  return tape
}

function emptyTape(trades: number, legs: number): Tape {
  return {
    count: trades,
    side: new Int8Array(trades),
    entryTime: new Float64Array(trades),
    entry: new Float64Array(trades),
    entryRests: new Uint8Array(trades),
    entryPlace: new Uint8Array(trades),
    stop: new Float64Array(trades),
    target: new Float64Array(trades),
    legFirst: new Int32Array(trades + 1),
    legs: {
      gone: new Float64Array(legs),
      price: new Float64Array(legs),
      time: new Float64Array(legs),
      bar: new Int32Array(legs),
      place: new Uint8Array(legs),
      rests: new Uint8Array(legs),
      stop: new Float64Array(legs),
      stopTouched: new Uint8Array(legs),
      worst: new Float64Array(legs),
      fundingPerUnit: new Float64Array(legs),
      reason: new Uint8Array(legs),
    },
    outside: null,
    exitTime: new Float64Array(trades),
    exit: new Float64Array(trades),
    exitStop: new Float64Array(trades),
    reason: new Uint8Array(trades),
    worst: new Float64Array(trades),
    best: new Float64Array(trades),
    fundingPerUnit: new Float64Array(trades),
    ambiguous: new Uint8Array(trades),
    void: new Uint8Array(trades),
    entryBar: new Int32Array(trades),
    exitBar: new Int32Array(trades),
  }
}

function writeTrade(tape: Tape, i: number, trade: TapeTrade): void {
  tape.side[i] = trade.side
  tape.entryTime[i] = trade.entryTime
  tape.entry[i] = trade.entry
  tape.entryRests[i] = trade.entryRests ? 1 : 0
  tape.entryPlace[i] = trade.entryPlace ?? Place.open
  tape.stop[i] = trade.stop
  tape.target[i] = trade.target
  tape.exitTime[i] = trade.exitTime
  tape.exit[i] = trade.exit
  tape.exitStop[i] = trade.exitStop
  tape.reason[i] = trade.reason
  tape.worst[i] = trade.worst
  tape.best[i] = trade.best
  tape.fundingPerUnit[i] = trade.fundingPerUnit
  tape.ambiguous[i] = trade.ambiguous ? 1 : 0
  tape.void[i] = trade.void ? 1 : 0
  tape.entryBar[i] = trade.entryBar
  tape.exitBar[i] = trade.exitBar
}

function writeLeg(legs: Legs, i: number, leg: TapeLeg): void {
  legs.gone[i] = leg.gone
  legs.price[i] = leg.price
  legs.time[i] = leg.time
  legs.bar[i] = leg.bar
  legs.place[i] = leg.place
  legs.rests[i] = leg.rests ? 1 : 0
  legs.stop[i] = leg.stop
  legs.stopTouched[i] = leg.stopTouched ? 1 : 0
  legs.worst[i] = leg.worst
  legs.fundingPerUnit[i] = leg.fundingPerUnit
  legs.reason[i] = leg.reason
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

/** Where and when a trade was entered and left, and what was between: what every table says of it. */
export type Deal = Pick<
  TapeTrade,
  'side' | 'entryTime' | 'entry' | 'stop' | 'target' | 'exitTime' | 'exit' | 'worst' | 'best'
>

export function dealAt(tape: Tape, i: number): Deal {
  return {
    side: tape.side[i]!,
    entryTime: tape.entryTime[i]!,
    entry: tape.entry[i]!,
    stop: tape.stop[i]!,
    target: tape.target[i]!,
    exitTime: tape.exitTime[i]!,
    exit: tape.exit[i]!,
    worst: tape.worst[i]!,
    best: tape.best[i]!,
  }
}

/** One trade of a tape. */
export function tradeAt(tape: Tape, i: number): TapeTrade {
  return {
    ...dealAt(tape, i),
    entryRests: tape.entryRests[i] === 1,
    entryPlace: tape.entryPlace[i]!,
    exitStop: tape.exitStop[i]!,
    reason: tape.reason[i]!,
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

/** A void entry: the open was at or beyond its own stop or target. `target` NaN = none. Prices compare exactly. */
export function isVoidEntry(side: number, entry: number, stop: number, target: number): boolean {
  return side * (entry - stop) <= 0 || side * (target - entry) <= 0
}
