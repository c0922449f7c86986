import type { Columns } from '../columns/columns.ts'
import type { Layout } from '../columns/layout.ts'
import { CONFIRM } from './barLayout.ts'

/** A table without its last bar, where the file says that this one was not finished when it was saved. */
export function withoutUnfinished(table: Columns, { numbers }: Layout): Columns {
  const confirm = table.numbers[numbers.findIndex(({ name }) => name === CONFIRM)]
  const rows = table.rows - 1
  if (confirm === undefined || rows < 1 || confirm[rows] !== 0) return table
  return {
    ...table,
    rows,
    time: table.time.slice(0, rows),
    numbers: table.numbers.map(column => column.slice(0, rows)),
    texts: table.texts.map(column => column.slice(0, rows)),
    repairs: [...table.repairs, 'the last bar was not finished when the file was saved: left out'],
  }
}
