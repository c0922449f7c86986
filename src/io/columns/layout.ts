import type { DateOrder } from './writtenTime.ts'

/** Where a file of rows keeps its times, numbers and texts: what a format knows about it. */
export interface Layout {
  /** Lines before the first row of data. */
  readonly headerLines: number
  /** Cells of every row. */
  readonly width: number
  /** Where the time of a row is; null for a table that is not by time. */
  readonly time: TimeColumn | null
  readonly numbers: readonly NumberColumn[]
  readonly texts: readonly TextColumn[]
  /** Names of the columns that are not read. */
  readonly ignored: readonly string[]
  /** Index of the column of what a row is of, where a user names it; else it is found by its name. */
  readonly symbol?: number
  /** Which rows are data, where a file holds others beside them. */
  readonly onlyRows?: RowChoice
  /** What of the file is read, where it holds more than one thing. */
  readonly note?: string
  /** A smaller unit that prices may be in, where the format alone does not tell. */
  readonly doubtfulUnit?: DoubtfulUnit
}

/** Prices that are in units of so small a part of one, or as they are written. */
export interface DoubtfulUnit {
  /** Units of one. */
  readonly per: number
  /** Most prices in the unit are multiples of one of these; of those in ones few are. */
  readonly grids: readonly number[]
  /** Whose prices are in the unit, and whose are not. */
  readonly whose: string
  readonly others: string
}

/** Rows whose cell fits the pattern are data; the others are left out, counted and named. */
export interface RowChoice {
  /** Index in the row. */
  readonly column: number
  readonly fits: RegExp
  /** What the other rows are, as `without a trade`. */
  readonly others: string
}

export interface TimeColumn {
  /** Index in the row. */
  readonly column: number
  /** Two where the time of day stands in a column of its own, the one after the date. */
  readonly cells: 1 | 2
  /** Index of the time of day, where it stands in a column of its own that does not follow the date. */
  readonly clock?: number
  /** Order of dates such as 03/04/2024, where no date of the file proves another; null = such dates are refused. */
  readonly dates: DateOrder | null
  /** What the format means where the dates follow each other in either order. */
  readonly inDoubt?: DateOrder
  /** Zone of times that name none; null = UTC, which is said. */
  readonly zone: string | null
  /** The times are of UTC, beside others of a clock: a zone that is stated is that of the others. */
  readonly isUtc?: true
  /** Index of a column that says the zone of the times of each row, or their offset from UTC. */
  readonly zoneBeside?: number
  /** What of a bar the time marks; null = its open, unless the times show that it is the close. */
  readonly marks: 'open' | 'close' | null
  /** The day of which the times are milliseconds, as epoch milliseconds of its start on the clock of the zone; left out where they are times of their own. */
  readonly day?: number
}

/** A time in one column of which the file says the rest. */
export function plainTime(column: number): TimeColumn {
  return { column, cells: 1, dates: null, zone: null, marks: null }
}

/** Index of the time of day beside a date; null where one column holds both. */
export function clockColumn({ column, cells, clock }: TimeColumn): number | null {
  return clock ?? (cells === 2 ? column + 1 : null)
}

/** Whether nothing of a time stands apart from it, or only in the next cell. */
export function isInOneCell({ clock, zoneBeside }: TimeColumn): boolean {
  return clock === undefined && zoneBeside === undefined
}

export interface NumberColumn {
  readonly name: string
  /** Index in the row. */
  readonly column: number
  /** An empty cell, or NaN, is allowed and read as NaN. */
  readonly mayBeEmpty: boolean
  /** The file writes so many of its units for one: 1e9 where a price of 1 is written 1000000000. */
  readonly per: number
  /** A cell may end with a percent sign; the other numbers of the column are written by so many places larger than fractions. */
  readonly percent?: { readonly places: number }
  /** A cell may be the word true, for 1, or false, for 0. */
  readonly mayBeFlag?: true
  /** The results of trades and what they cost are in one currency; the name of a coin may stand behind an amount. */
  readonly isMoney?: true
  /** What to do about a cell of words. */
  readonly ifWords?: string
  /** R may stand behind every amount: -0.31R. */
  readonly isInR?: true
  /** Prices, which may be written in 32nds. */
  readonly isPrice?: true
}

/** A column that is read as it is written. */
export interface TextColumn {
  readonly name: string
  /** Index in the row. */
  readonly column: number
}
