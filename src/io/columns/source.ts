import type { Columns } from './columns.ts'
import type { Head } from './head.ts'
import type { Layout } from './layout.ts'
import type { ProblemList } from './problemList.ts'

/** A file of rows that was opened. Formats look at its head, and nothing but this knows how the rows are written. */
export interface Source {
  readonly head: Head
  /** Of the bytes of the file. */
  readonly sha256: string
  /** What is wrong with the file, collected by whoever reads it. */
  readonly problems: ProblemList
  /** Reads every row. Throws InputError with the problems of all rows. */
  columns(layout: Layout): Promise<Columns>
}
