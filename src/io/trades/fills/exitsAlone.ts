import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { ListedFill, Paired } from '../trips/pairFills.ts'
import type { RawTrip } from '../trips/rawTrip.ts'
import { costOf } from '../trips/tripOfFills.ts'
import { unknownTrip } from '../trips/tripsOfRows.ts'

/** Of the results of closings, what those of openings, which are their costs alone, may be at most. */
const LEAST_SHARE = 0.1
const ROUNDED = 1e-3

/**
 * Whether every row closes something: by its words, or as each has a result, profits among them, where pairs would have a
 * position opened.
 */
export function areExits(fills: readonly ListedFill[], { older, trips }: Paired): boolean {
  if (fills.length === 0 || fills.some(({ result }) => Number.isNaN(result))) return false
  if (fills.every(({ way }) => way < 0)) return true
  const isCost = ({ result, costs }: ListedFill) =>
    result < 0 && Math.abs(result + costOf({ costs })) <= ROUNDED * costOf({ costs })
  const isResult = (fill: ListedFill) => Math.abs(fill.result) > 0 && fill.way <= 0 && !isCost(fill)
  if (!fills.every(isResult) || !older.some(({ result }) => result > 0)) return false
  const closing = trips.flatMap(({ exits }) => exits.map(({ fill }) => fill))
  return closing.length === 0 || middle(older) >= LEAST_SHARE * middle(closing)
}

/** The trades of such rows, each of its own, of which the entries are not known. */
export function tripsOfExits(cells: TradeCells, fills: readonly ListedFill[]): RawTrip[] {
  const rowOf = new Map(Array.from({ length: cells.rows }, (_, row) => [cells.lineOf(row), row]))
  return fills.map(({ line, side, price, time, quantity }) => ({
    ...unknownTrip(cells, rowOf.get(line)!),
    ...{ side: -side, quantity, exit: price, exitTime: time },
  }))
}

/** Adds a problem where a run is to play such rows. */
export function refuseExits(problems: ProblemList): void {
  problems.add(
    1,
    '',
    `${EXITS}, and no column says where they were entered`,
    'a run needs entry, entry_time and side of each trade: columns: { entry: …, entry_time: … }; npx stepup stats reads the list as it is',
  )
}

export const EXITS = 'every row has a result of its own: the rows are exits of closed trades'

function middle(fills: readonly ListedFill[]): number {
  const sizes = fills.map(({ result }) => Math.abs(result)).toSorted((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}
