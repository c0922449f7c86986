import type { Columns } from '../columns/columns.ts'
import type { Layout } from '../columns/layout.ts'
import { pickRows } from '../columns/pickRows.ts'
import { counted } from '../columns/repairText.ts'
import { CONFIRM } from './barLayout.ts'

/** A table without the bars that the file itself marks as not finished when they were saved. */
export function withoutUnfinished(table: Columns, { numbers }: Layout): Columns {
  const confirm = table.numbers[numbers.findIndex(({ name }) => name === CONFIRM)]
  if (confirm === undefined || !confirm.includes(0)) return table
  const finished = Array.from(confirm.keys()).filter(row => confirm[row] !== 0)
  const repair = `${counted(table.rows - finished.length, 'bar')} not finished when the file was saved: left out`
  return { ...pickRows(table, finished), repairs: [...table.repairs, repair] }
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * A table in order without a last row that is no bar yet: where all others are at whole minutes and this one is not, the
 * source gave the moment of its last price in place of the open.
 */
export function withoutSnapshot(table: Columns): Columns {
  const { time } = table
  const last = table.rows - 1
  if (last < 2 || time[last]! % MINUTE_MS === 0) return table
  const step = time[last - 1]! - time[last - 2]!
  if (step < MINUTE_MS || step >= DAY_MS) return table
  for (let i = 0; i < last; i++) if (time[i]! % MINUTE_MS !== 0) return table
  const repair = `the last row is at ${new Date(time[last]!).toISOString()}, inside a bar that was not finished: left out`
  return {
    ...pickRows(
      table,
      Array.from({ length: last }, (_, row) => row),
    ),
    repairs: [...table.repairs, repair],
  }
}
