import type { FileKind } from './fileStats.ts'
import type { BarFile, FundingFile, SessionStep, TradeFile } from './readFile.ts'

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

/** A price file. */
export interface BarInspection extends InspectedFile, BarFile {
  readonly first: string
  readonly last: string
  readonly outliers: readonly InspectedOutlier[]
  readonly jumps: readonly InspectedJump[]
  /** Jumps between sessions of the size of a change of the contract; none without a market with sessions. */
  readonly sessionSteps: readonly SessionStep[]
  /** Closes for a chart, thinned. */
  readonly closes: readonly number[]
  readonly firstBars: readonly InspectedBar[]
  readonly lastBars: readonly InspectedBar[]
  /** The block of a scenario that reads the file as it was read here, in lines. */
  readonly scenario: readonly string[]
  /** A command that writes a whole scenario, with an account as an example; null where it needs more to be known. */
  readonly init: string | null
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
export interface FundingInspection extends InspectedFile, FundingFile {
  readonly first: string
  readonly last: string
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
  /** What the rows were taken for; null for curves and the tables of a results folder. */
  readonly list: TradeFile | null
  /** Results of the trades, added up, or the equity, for a chart, thinned; empty where the file gives neither. */
  readonly curve: readonly number[]
  /** As they are read, the oldest first; null where the file does not say. */
  readonly firstRows: readonly InspectedRow[]
  readonly lastRows: readonly InspectedRow[]
  /** The block of a scenario that plays the trades, in lines; null for what no scenario plays. */
  readonly scenario: readonly string[] | null
  /** What a run of that block is refused for, one sentence each; empty where it runs. */
  readonly asked: readonly string[]
}

/** By column: times are ISO 8601 UTC. */
export type InspectedRow = Readonly<Record<string, string | number | null>>
