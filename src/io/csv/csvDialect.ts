import type { DecimalMark } from '../columns/cellNumber.ts'
import type { Delimiter } from '../columns/head.ts'

/** How the cells of a file are told apart and written. */
export interface CsvDialect {
  readonly delimiter: Delimiter
  readonly mark: DecimalMark
}
