import { REASONS, type Tape, type TapeLeg, type TapeTrade } from '../../core/tape.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { TableRow } from '../../io/folder/readTables.ts'
import type { FileTable } from './tables.ts'

/** The file of the legs. */
export const LEGS = 'legs.csv'

/** Four targets, what is left, and the entry. */
const MOST_LEGS = 6

/** Whether every trade enters at market and leaves whole, so that tape.csv says all of it. */
export function isPlainTape({ legs, count, entryRests }: Tape): boolean {
  return legs.price.length === count && !entryRests.includes(1)
}

/**
 * legs.csv: what tape.csv cannot say, per unit of the underlying: whether the entry rested (leg 0), and the legs in
 * which trades leave. Written where the tape is not plain.
 */
export function legsTable({ count, entry, entryTime, entryRests, legFirst, legs }: Tape): FileTable {
  const rows: (string | number | boolean)[][] = []
  for (let i = 0; i < count; i++) {
    rows.push([i + 1, 0, 0, isoTime(entryTime[i]!), entry[i]!, entryRests[i] === 1, entry[i]!, 0, ''])
    for (let l = legFirst[i]!; l < legFirst[i + 1]!; l++) {
      const [time, rests, reason] = [isoTime(legs.time[l]!), legs.rests[l] === 1, REASONS[legs.reason[l]!] ?? '']
      const from = [legs.worst[l]!, legs.fundingPerUnit[l]!]
      rows.push([i + 1, l - legFirst[i]! + 1, legs.gone[l]!, time, legs.price[l]!, rests, ...from, reason])
    }
  }
  return { header: ['trade', 'leg', 'gone', 'time', 'price', 'rests', 'worst', 'funding_per_unit', 'reason'], rows }
}

/** A row of legs.csv as it is read. */
export interface ReadLeg {
  /** From 0. */
  readonly trade: number
  /** 0 = the entry. */
  readonly number: number
  readonly leg: TapeLeg
}

/** @param trades how many tape.csv has */
export function readLeg({ index, number, time, flag, choice }: TableRow, trades: number): ReadLeg {
  const token = choice('reason', REASONS)
  return {
    trade: index('trade', trades + 1) - 1,
    number: index('leg', MOST_LEGS),
    leg: {
      ...{ gone: number('gone'), price: number('price'), time: time('time'), bar: -1, place: 0, rests: flag('rests') },
      ...{ stop: Number.NaN, stopTouched: false, worst: number('worst'), fundingPerUnit: number('funding_per_unit') },
      reason: REASONS.indexOf(token),
    },
  }
}

/** Puts the rows of legs.csv back into the trades that tape.csv gave. */
export function withLegs(trades: readonly TapeTrade[], rows: readonly ReadLeg[]): TapeTrade[] {
  const full = trades.map(trade => ({ ...trade, legs: [] as TapeLeg[] }))
  for (const { trade, number, leg } of rows) {
    const of = full[trade]
    if (of === undefined) continue
    if (number === 0) of.entryRests = leg.rests
    else of.legs.push(leg)
  }
  return full
}
