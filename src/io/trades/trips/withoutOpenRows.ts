import { counted } from '../../columns/repairText.ts'
import { pickCells } from '../pickCells.ts'
import type { TradeCells } from '../tradeCells.ts'

const RESULTS = ['net', 'r', 'exit'] as const
const LEAST = 2
/** By how much a sum may miss rounded amounts. */
const CENT = 0.0051

/** Without what is no closed trade: rows of trades that have begun and have neither an end nor a result, and a last row that is the sum of the others. */
export function withoutOpenRows(cells: TradeCells): TradeCells {
  const { shape, columns } = cells.layout
  if (shape !== 'trades' || !columns.has('exit_time')) return cells
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const closed = rows.filter(row => !isOpen(cells, row))
  const isSum = endsWithSum(cells, closed)
  const kept = isSum ? closed.slice(0, -1) : closed
  if (kept.length === rows.length) return cells
  const open = rows.length - closed.length
  const notices = [
    ...(open > 0 ? [`${counted(open, 'trade')} still open, without an exit: left out`] : []),
    ...(isSum ? ['a last row that is the sum of the others left out'] : []),
  ]
  return { ...pickCells(cells, kept), notices: [...cells.notices, ...notices] }
}

function isOpen(cells: TradeCells, row: number): boolean {
  const { columns } = cells.layout
  const hasBegun = !Number.isNaN(cells.time('entry_time', row)) || !Number.isNaN(cells.number('entry', row))
  const known = RESULTS.filter(name => columns.has(name))
  const isEmpty = known.length > 0 && known.every(name => Number.isNaN(cells.number(name, row)))
  return hasBegun && isEmpty && Number.isNaN(cells.time('exit_time', row))
}

/** Whether the last row alone has no time, and its result is that of all rows before it. */
function endsWithSum(cells: TradeCells, rows: readonly number[]): boolean {
  const others = rows.slice(0, -1)
  const last = rows.at(-1)
  if (last === undefined || others.length < LEAST) return false
  const hasTime = (row: number) =>
    !Number.isNaN(cells.time('exit_time', row)) || !Number.isNaN(cells.time('entry_time', row))
  if (hasTime(last) || !others.every(hasTime)) return false
  const sum = others.reduce((total, row) => total + cells.number('net', row), 0)
  return Math.abs(sum - cells.number('net', last)) <= CENT * others.length
}
