import { type Deal, dealAt, makeTape, Reason, type Tape, type TapeLeg, type TapeTrade } from '../../core/tape.ts'

/** A row of tape.csv. Times UTC epoch milliseconds, NaN = none; reason a number of `Reason`. */
export interface TapeRow extends Deal {
  readonly id: string
  readonly reason: number
  readonly fundingPerUnit: number
}

/** A row of legs.csv: whether the entry rested (leg 0), or a leg in which a trade leaves. */
export interface LegRow {
  /** From 1. */
  readonly trade: number
  readonly leg: number
  /** Share of the original position that is gone after it. */
  readonly gone: number
  readonly time: number
  readonly price: number
  readonly rests: boolean
  readonly worst: number
  readonly fundingPerUnit: number
  readonly reason: number
}

export function tapeRows(tape: Tape, ids: readonly string[]): TapeRow[] {
  return Array.from({ length: tape.count }, (_, i) => ({
    id: ids[i] ?? String(i + 1),
    ...dealAt(tape, i),
    reason: tape.reason[i]!,
    fundingPerUnit: tape.fundingPerUnit[i]!,
  }))
}

/** None where every trade enters at market and leaves whole, so that tape.csv says all of it. */
export function legRows(tape: Tape): LegRow[] {
  const isPlain = tape.legs.price.length === tape.count && !tape.entryRests.includes(1)
  return isPlain ? [] : Array.from({ length: tape.count }, (_, i) => rowsOfTrade(tape, i)).flat()
}

function rowsOfTrade({ entry, entryTime, entryRests, legFirst, legs }: Tape, i: number): LegRow[] {
  const trade = i + 1
  const [price, rests] = [entry[i]!, entryRests[i] === 1]
  const start = { gone: 0, time: entryTime[i]!, price, rests, worst: price, fundingPerUnit: 0, reason: Reason.none }
  const first = legFirst[i]!
  return [
    { trade, leg: 0, ...start },
    ...Array.from({ length: legFirst[i + 1]! - first }, (_, l) => ({
      trade,
      leg: l + 1,
      gone: legs.gone[first + l]!,
      time: legs.time[first + l]!,
      price: legs.price[first + l]!,
      rests: legs.rests[first + l] === 1,
      worst: legs.worst[first + l]!,
      fundingPerUnit: legs.fundingPerUnit[first + l]!,
      reason: legs.reason[first + l]!,
    })),
  ]
}

/**
 * The tape again, as far as the files tell: no bars, and no stop that was in force.
 * @param legs none = every trade is plain
 * @param isVoid by trade
 */
export function tapeOf(rows: readonly TapeRow[], legs: readonly LegRow[], isVoid: readonly boolean[]): Tape {
  const legsOf = Map.groupBy(legs, ({ trade }) => trade)
  const trades = rows.map((row, i) => ({
    ...row,
    ...{ exitStop: Number.NaN, ambiguous: false, void: isVoid[i] ?? false, entryBar: -1, exitBar: -1 },
    ...(legs.length === 0 ? {} : legsOfTrade(legsOf.get(i + 1) ?? [])),
  }))
  return makeTape(trades)
}

function legsOfTrade(rows: readonly LegRow[]): Pick<TapeTrade, 'entryRests' | 'legs'> {
  const entryRests = rows.some(({ leg, rests }) => leg === 0 && rests)
  return { entryRests, legs: rows.filter(({ leg }) => leg > 0).map(tapeLeg) }
}

function tapeLeg({ trade: _, leg: __, ...told }: LegRow): TapeLeg {
  return { ...told, bar: -1, place: 0, stop: Number.NaN, stopTouched: false }
}
