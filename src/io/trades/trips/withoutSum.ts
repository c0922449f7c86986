import type { ProblemList } from '../../columns/problemList.ts'
import { pickCells } from '../pickCells.ts'
import type { TradeCells } from '../tradeCells.ts'
import { TRADE_TIMES } from '../tradeLayout.ts'

const NAMES = ['id', 'symbol', 'side'] as const
/** Of one trade a sum is a row like it. */
const LEAST = 2
/** By how much a sum may miss rounded amounts. */
const CENT = 0.0051

/**
 * Leaves out a last row that is the sum of the others: it alone has no time, number, symbol and side, and its result is that
 * of all rows before it. One without these that is another sum becomes a problem.
 */
export function withoutSum(cells: TradeCells, problems: ProblemList): TradeCells {
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const others = rows.slice(0, -1)
  const last = rows.length - 1
  const hasPlace = (row: number) =>
    TRADE_TIMES.some(name => !Number.isNaN(cells.time(name, row))) ||
    NAMES.some(name => cells.text(name, row) !== '') ||
    !Number.isNaN(cells.number('entry', row))
  if (others.length < LEAST || hasPlace(last) || !others.every(hasPlace)) return cells
  const result = (row: number) => cells.number(cells.layout.columns.has('net') ? 'net' : 'r', row)
  const sum = others.reduce((total, row) => total + result(row), 0)
  if (Number.isNaN(result(last))) {
    const { columns } = cells.layout
    const isPriced = columns.has('entry') && columns.has('exit') && !columns.has('net') && !columns.has('r')
    return isPriced && Number.isNaN(cells.number('exit', last))
      ? without(cells, 'a last row without times and prices left out')
      : cells
  }
  if (Math.abs(sum - result(last)) > CENT * others.length) {
    const message = `the last row has a result of ${result(last)} and nothing else that trades have, and is not the sum of the others`
    problems.add(cells.lineOf(last), '', message, 'leave it out where it is a sum; give its time where it is a trade')
  }
  return without(cells, 'a last row that is the sum of the others left out')
}

function without(cells: TradeCells, notice: string): TradeCells {
  const others = Array.from({ length: cells.rows - 1 }, (_, row) => row)
  return { ...pickCells(cells, others), notices: [...cells.notices, notice] }
}
