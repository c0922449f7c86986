import { counted } from '../../columns/repairText.ts'

/** Rows from the oldest to the newest, and what had to be done for it. */
export interface Ordered<T> {
  readonly order: readonly T[]
  readonly how: string | null
}

/** Puts rows in order of their times, those of one time, or of none, as they stand; a file that is newest first is turned round. */
export function oldestFirst<T>(rows: readonly T[], timeOf: (row: T) => number): Ordered<T> {
  let [backward, forward] = [0, 0]
  let last = Number.NaN
  for (const row of rows) {
    const time = timeOf(row)
    if (Number.isNaN(time)) continue
    if (time < last) backward++
    else if (time > last) forward++
    last = time
  }
  if (backward === 0) return { order: rows, how: null }
  const isTurned = backward > forward
  const turned = isTurned ? rows.toReversed() : [...rows]
  if (isTurned && forward === 0) return { order: turned, how: 'the file is newest first: its rows were turned round' }
  if (rows.some(row => Number.isNaN(timeOf(row)))) return { order: rows, how: null }
  const order = turned.toSorted((a, b) => timeOf(a) - timeOf(b))
  return { order, how: `the rows are not in order: ${counted(backward, 'step')} back in time, sorted` }
}
