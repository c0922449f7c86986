import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { pickCells } from '../pickCells.ts'
import type { TradeCells } from '../tradeCells.ts'
import { stateOfTrade } from './stateOfTrade.ts'
import { withoutSum } from './withoutSum.ts'

const RESULTS = ['net', 'r', 'exit'] as const

/**
 * Without what is no closed trade: rows that a status says were never held or are still open, rows of trades that have begun
 * and have no end, and a last row of sums. A row with a result and no end, of which nothing says whether it is open, becomes a problem.
 */
export function withoutOpenRows(cells: TradeCells, problems: ProblemList): TradeCells {
  if (cells.layout.shape !== 'trades') return cells
  return withoutSum(withoutUnended(byState(cells, problems), problems), problems)
}

function byState(cells: TradeCells, problems: ProblemList): TradeCells {
  if (!cells.layout.columns.has('kind')) return cells
  const label = cells.label('kind')
  const state = (row: number) => stateOfTrade(label, cells.text('kind', row))
  const words = (rows: readonly number[]) => [...new Set(rows.map(row => cells.text('kind', row)))].join(', ')
  const rows = rowsOf(cells)
  const kept = rows.filter(row => ['closed', 'unknown'].includes(state(row)))
  const left = rows.filter(row => !kept.includes(row))
  const unknown = rows.filter(row => state(row) === 'unknown')
  if (kept.length === 0 && left.length > 0 && left.every(row => state(row) === 'open' && hasEnded(cells, row)))
    problems.add(null, label, `all rows are ${words(left)}, by "${label}", and have an exit or a result`, STATE_HINT)
  const notices = [
    ...(left.length > 0
      ? [`${counted(left.length, 'row')} left out, no closed trade by "${label}": ${words(left)}`]
      : []),
    ...(unknown.length > 0
      ? [`"${label}" of ${counted(unknown.length, 'row')} is not known, counted as closed: ${words(unknown)}`]
      : []),
  ]
  return { ...pickCells(cells, kept), notices: [...cells.notices, ...notices] }
}

const STATE_HINT = 'take that column out of the file where they are closed trades'

/** Whether a row has what an open trade has not. */
function hasEnded({ layout, time, number }: TradeCells, row: number): boolean {
  const isGiven = RESULTS.some(name => !Number.isNaN(number(name, row)))
  return isGiven && !(layout.columns.has('exit_time') && Number.isNaN(time('exit_time', row)))
}

function withoutUnended(cells: TradeCells, problems: ProblemList): TradeCells {
  const rows = rowsOf(cells)
  const { columns } = cells.layout
  const known = RESULTS.filter(name => columns.has(name))
  const isEmpty = (row: number, name: (typeof RESULTS)[number]) => Number.isNaN(cells.number(name, row))
  const hasBegun = (row: number) =>
    !Number.isNaN(cells.time('entry_time', row)) || !Number.isNaN(cells.number('entry', row))
  const ends = (row: number) => !Number.isNaN(cells.time('exit_time', row))
  if (!columns.has('exit_time') || known.length === 0) return cells
  const unended = rows.filter(row => hasBegun(row) && !ends(row))
  const isOpen = (row: number) =>
    columns.has('exit') && columns.has('entry') ? isEmpty(row, 'exit') : known.every(name => isEmpty(row, name))
  const open = unended.filter(isOpen)
  const asked = unended.filter(
    row => !isOpen(row) && !columns.has('exit') && !Number.isNaN(cells.time('entry_time', row)),
  )
  if (rows.some(ends)) {
    for (const row of asked) problems.add(cells.lineOf(row), cells.label('exit_time'), OPEN, HINT)
  }
  if (open.length === 0) return cells
  const notice = `${counted(open.length, 'trade')} still open, without an exit: left out`
  return {
    ...pickCells(
      cells,
      rows.filter(row => !open.includes(row)),
    ),
    notices: [...cells.notices, notice],
  }
}

const OPEN = 'the trade has a result and no time of its exit: is it still open?'
const HINT = 'leave the row out where it is; give the time of its exit where it is closed'

function rowsOf(cells: TradeCells): number[] {
  return Array.from({ length: cells.rows }, (_, row) => row)
}
