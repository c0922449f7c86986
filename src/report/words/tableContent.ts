import type { Content } from './cell.ts'

export interface Column {
  readonly head: Content
  /** Numbers align to the right, dates stay on one line, names of runs get room, wide ones need it; else text. */
  readonly kind?: 'number' | 'date' | 'name' | 'wide'
}

/** A table as data: page, terminal and report.md each draw it. */
export interface TableContent {
  readonly caption: Content
  readonly columns: readonly Column[]
  /** The first cell heads its row. A row of one cell spans the table. */
  readonly rows: readonly (readonly Content[])[]
}
