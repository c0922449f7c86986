import type { DecimalMark } from './cellNumber.ts'

/** Where a CSV file keeps its times and numbers. */
export interface TableLayout {
  /** Lines before the first row of data. */
  readonly headerLines: number
  /** Cells of every row. */
  readonly width: number
  /** Index of the column of times. */
  readonly time: number
  readonly numbers: readonly NumberColumn[]
  /** Names of the columns that are not read. */
  readonly ignored: readonly string[]
}

export interface NumberColumn {
  readonly name: string
  /** Index in the row. */
  readonly column: number
  /** An empty cell, or NaN, is allowed and read as NaN. */
  readonly mayBeEmpty: boolean
}

/** How the cells of a file are told apart and written. */
export interface CsvDialect {
  readonly delimiter: ',' | ';' | '\t'
  readonly mark: DecimalMark
}
