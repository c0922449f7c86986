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
}

export interface TimeColumn {
  /** Index in the row. */
  readonly column: number
}

export interface NumberColumn {
  readonly name: string
  /** Index in the row. */
  readonly column: number
  /** An empty cell, or NaN, is allowed and read as NaN. */
  readonly mayBeEmpty: boolean
}

/** A column that is read as it is written. */
export interface TextColumn {
  readonly name: string
  /** Index in the row. */
  readonly column: number
}
