import { ignoredColumns, withRead } from './ignoredColumns.ts'
import type { RoundTrips } from './readRoundTrips.ts'
import type { TradeLayout, TradeShape } from './tradeLayout.ts'

/** What a file of trades was taken for, and how its rows became trades. */
export interface ListFacts {
  readonly format: string
  readonly shape: TradeShape
  /** Rows of the file that are read. */
  readonly fileRows: number
  /** Trades, whatever the rows are. */
  readonly rows: number
  readonly ignoredColumns: readonly string[]
  /** Costs beside a result, as the header writes them; what is read for its own sake, as funding per unit, is none. */
  readonly costColumns: readonly string[]
  /** Each once, as the list writes them; '' where it names none. */
  readonly symbols: readonly string[]
  /** What was repaired, left out and joined, one sentence each. */
  readonly repairs: readonly string[]
}

export function listFacts(
  format: string,
  layout: TradeLayout,
  { rows, trips, notices, columns }: RoundTrips,
): ListFacts {
  const read = new Set(layout.columns.values())
  return {
    ...{ format, shape: layout.shape, fileRows: rows, rows: trips.length },
    ignoredColumns: ignoredColumns(withRead(layout, columns)),
    costColumns: layout.costs.filter(({ index }) => !read.has(index)).map(({ name }) => name.trim()),
    symbols: [...new Set(trips.map(({ symbol }) => symbol))],
    repairs: notices,
  }
}
