import type { Repeats } from '../../columns/repeatedHours.ts'
import type { TradeTime } from '../tradeLayout.ts'

/** A column of times, with those that the clock shows twice, read as the first until they are told apart. */
export interface ClockedTimes {
  readonly role: TradeTime
  /** As the file names it. */
  readonly name: string
  readonly time: Float64Array
  readonly repeats: Repeats
}

/** The time of a row, which may be told yet. */
export interface ClockedMoment {
  readonly column: ClockedTimes
  readonly row: number
}

/** As told so far, the first of two moments until then. */
export function toldTime({ column, row }: ClockedMoment): number {
  return column.time[row]!
}

/** The second of two moments; of one, it. */
export function latestTime({ column, row }: ClockedMoment): number {
  return column.repeats.get(row) ?? column.time[row]!
}

/** Says that it is the second of its two moments. */
export function delay(moment: ClockedMoment): void {
  moment.column.time[moment.row] = latestTime(moment)
}

/** Delays an exit that would be before its entry. */
export function delayBehind(entry: ClockedMoment, exit: ClockedMoment): void {
  if (toldTime(exit) < toldTime(entry) && latestTime(exit) >= toldTime(entry)) delay(exit)
}
