import type { TimeUnit } from './stampReader.ts'

/** The rows of a file by the columns of its layout: what stands between the bytes of a file and its meaning. */
export interface Columns {
  readonly rows: number
  /** UTC epoch milliseconds; of no length where the layout has no time. */
  readonly time: Float64Array
  /** In the order of the layout. */
  readonly numbers: readonly Float64Array[]
  /** In the order of the layout, as written. */
  readonly texts: readonly (readonly string[])[]
  /** The line of the file, from 1, that a row, from 0, starts on. */
  lineOf(row: number): number
  readonly reader: 'scanner' | 'fast-csv'
  readonly timeUnit: TimeUnit
  /** True where at least one time has no zone. */
  readonly naive: boolean
  /** True where at least one time without a zone was read in the one that is stated or known. */
  readonly inZone: boolean
  /** True where a percent sign stands behind all numbers, other than 0, that may have one. */
  readonly inPercent?: boolean
  /** The rows above which the header of the file comes again, where it does. */
  readonly joinedAt?: readonly number[]
  /** What was repaired, one sentence each. */
  readonly repairs: readonly string[]
}
