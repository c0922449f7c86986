import type { FileKind } from './fileStats.ts'

/** What `data inspect` finds in a file. Times are ISO 8601 UTC. */
export type FileInspection = BarInspection | FundingInspection | ListInspection

interface InspectedFile {
  readonly file: string
  /** Of the bytes of the file. */
  readonly sha256: string
  /** Rows that are read. */
  readonly rows: number
  /** Null where the file has no times. */
  readonly first: string | null
  readonly last: string | null
  /** What was repaired or left out, and what else to know, one sentence each. */
  readonly notices: readonly string[]
}

/** A file of rows by time. */
export interface InspectedTable extends InspectedFile {
  readonly format: string
  readonly time: InspectedTimes
  readonly ignoredColumns: readonly string[]
}

/** How the times of a file were read. */
export interface InspectedTimes {
  readonly unit: 'iso' | 's' | 'ms' | 'us' | 'ns'
  /** Of times that name none: the zone stated by the user or by the format; null where there are no such times. */
  readonly zone: string | null
  /** Whether times name no zone and none is stated, so that they are read as UTC. */
  readonly assumedUtc: boolean
  /** What of a bar they mark in the file. */
  readonly marks: 'open' | 'close'
}

/** A price file. */
export interface BarInspection extends InspectedTable {
  readonly kind: 'bars'
  /** Median distance of the bars, in milliseconds; null for one bar. */
  readonly barMs: number | null
  readonly volumeColumn: string | null
  /** Bars whose volume is 0; null without volume. */
  readonly zeroVolumeBars: number | null
  readonly flatBars: number
  readonly outliers: readonly InspectedOutlier[]
  readonly jumps: readonly InspectedJump[]
  /** Steps longer than 1.5 bars, by the file alone. */
  readonly longSteps: number
  readonly market: InspectedMarket | null
  /** Closes for a chart, thinned. */
  readonly closes: readonly number[]
  readonly firstBars: readonly InspectedBar[]
  readonly lastBars: readonly InspectedBar[]
  /** The block of a scenario that reads the file as it was read here, in lines. */
  readonly scenario: readonly string[]
  /** A command that writes a whole scenario, with an account as an example; null where it needs more to be known. */
  readonly init: string | null
}

/** Only where a market was named. */
export interface InspectedMarket {
  readonly ladder: string
  readonly session: string
  /** Null for bars longer than a day. */
  readonly missing: InspectedMissing | null
  /** Jumps between sessions of the size of a change of the contract; none in a market without sessions. */
  readonly rolls: readonly InspectedRoll[]
}

export interface InspectedMissing {
  readonly expected: number
  readonly missing: number
  readonly outside: number
  /** The largest holes, at most 10, largest first. */
  readonly holes: readonly { readonly from: string; readonly to: string; readonly missing: number }[]
  /** Whether the calendar knows the holidays of the whole span. */
  readonly holidaysKnown: boolean
}

export interface InspectedOutlier {
  readonly time: string
  readonly side: 'high' | 'low'
  readonly price: number
  /** Distance from the nearest other price, in usual ranges of a bar. */
  readonly ranges: number
}

export interface InspectedJump {
  readonly time: string
  /** Open less the close before it, in price. */
  readonly size: number
  readonly ranges: number
}

export interface InspectedRoll {
  readonly time: string
  /** Open less the close before it, in price. */
  readonly size: number
  /** The same, as a share of the close before it. */
  readonly share: number
  readonly timesUsual: number
  /** Whether it lies in the weeks in which quarterly contracts are rolled. */
  readonly quarterly: boolean
}

export interface InspectedBar {
  readonly time: string
  readonly open: number
  readonly high: number
  readonly low: number
  readonly close: number
  /** Null where the file has none. */
  readonly volume: number | null
}

/** A file of funding rates, as fractions of the notional. */
export interface FundingInspection extends InspectedTable {
  readonly kind: 'funding'
  /** Median distance of the settlements, in milliseconds; null for one. */
  readonly everyMs: number | null
  readonly longSteps: number
  /** Settlements that are not on a whole multiple of their distance from midnight UTC. */
  readonly offSchedule: number
  readonly sum: number
  readonly least: number
  readonly most: number
  readonly negative: number
  /** The block of a scenario that charges these rates, in lines. */
  readonly scenario: readonly string[]
}

/** A trade list or a curve. */
export interface ListInspection extends InspectedFile {
  readonly kind: FileKind
  /** How the file is read, in words. */
  readonly recognised: string
}
