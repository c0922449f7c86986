/**
 * What a file of prices, funding rates or trades was taken for, and what is odd about it: what a run keeps in its summary
 * and what `data inspect` finds. Times are ISO 8601 UTC.
 */
export type ReadFile = BarFile | FundingFile | TradeFile

interface AnyFile {
  /** As the scenario or the command line names it. */
  readonly file: string
  readonly format: string
  readonly ignoredColumns: readonly string[]
  /** What was repaired or left out, one sentence each. */
  readonly repairs: readonly string[]
}

/** A file of rows by time. */
interface TimedFile extends AnyFile {
  /** Rows that are read, of the period that was asked for. */
  readonly rows: number
  readonly first: string
  readonly last: string
  readonly time: ReadTimes
}

/** How the times of a file were read. */
export interface ReadTimes {
  readonly unit: 'iso' | 's' | 'ms' | 'us' | 'ns'
  /** Of times that name none: the zone stated by the user or by the format; null where there are no such times. */
  readonly zone: string | null
  /** Whether times name no zone and none is stated, so that they are read as UTC. */
  readonly assumedUtc: boolean
  /** What of a bar they mark in the file. */
  readonly marks: 'open' | 'close'
}

/** A price file. */
export interface BarFile extends TimedFile {
  readonly kind: 'bars'
  /** Usual distance of the bars, in milliseconds; null for one bar. */
  readonly barMs: number | null
  /** Prices are written in so many of their units: 1e9 where 1 is 1000000000. */
  readonly pricesPer: number
  readonly volumeColumn: string | null
  /** Bars whose volume is 0; null without volume. */
  readonly zeroVolumeBars: number | null
  /** Bars whose four prices are one. */
  readonly flatBars: number
  /** Bars that are both; null without volume. */
  readonly flatZeroVolumeBars: number | null
  /** Share of opens that equal the close before them: near 1 for data without overnight gaps; null for one bar. */
  readonly opensAtPreviousClose: number | null
  /** Steps longer than 1.5 bars, by the file alone. */
  readonly longSteps: number
  /** Null where no market is named. */
  readonly market: BarsInMarket | null
}

/** Bars in the sessions of a market. */
export interface BarsInMarket {
  readonly ladder: string
  readonly session: string
  /** Null for bars longer than a day. */
  readonly missing: MissingInSessions | null
  /** How many jumps between sessions are of the size of a change of the contract; 0 in a market without sessions. */
  readonly sessionJumps: number
  /** Those of them that are likely one: in the weeks of quarterly rolls, alone in their month, 0.3% of the price or more. */
  readonly rolls: readonly SessionStep[]
}

export interface MissingInSessions {
  readonly expected: number
  readonly missing: number
  readonly outside: number
  /** The largest holes, at most 10, largest first. */
  readonly holes: readonly { readonly from: string; readonly to: string; readonly missing: number }[]
  /** Whether the calendar knows the holidays of the whole span. */
  readonly holidaysKnown: boolean
}

/** A jump from the last close of a session to the first open of the next. */
export interface SessionStep {
  readonly time: string
  /** Open less the close before it, in price. */
  readonly size: number
  /** The same, as a share of the close before it. */
  readonly share: number
  readonly timesUsual: number
  /** Whether it lies in the weeks in which quarterly contracts are rolled. */
  readonly quarterly: boolean
}

/** A file of funding rates, as fractions of the notional. */
export interface FundingFile extends TimedFile {
  readonly kind: 'funding'
  /** Of the numbers without a percent sign. */
  readonly unit: 'fraction' | 'percent' | 'bps'
  /** Usual distance of the settlements, in milliseconds; null for one. */
  readonly everyMs: number | null
  /** Steps in which settlements are missing, by the file alone. */
  readonly longSteps: number
  /** Settlements that are not on a whole multiple of their distance from midnight UTC. */
  readonly offSchedule: number
}

/** A list of trades. */
export interface TradeFile extends AnyFile {
  readonly kind: 'trades'
  /** What a row is: a trade, its entry or its exit, or one purchase or sale. */
  readonly shape: 'trades' | 'pairs' | 'fills'
  /** Rows that are read. */
  readonly rows: number
  /** Trades that they are. */
  readonly trades: number
  /** Null where nobody asked what they are as a tape. */
  readonly voidTrades: number | null
  /** Of the entries; null where the list has no times. */
  readonly first: string | null
  readonly last: string | null
  /** Each once; '' where the list names none. */
  readonly symbols: readonly string[]
  /** Columns of costs that stand beside a result. */
  readonly costColumns: readonly string[]
}
