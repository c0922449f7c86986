import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { isSumWord } from '../../csv/sumWords.ts'
import { pickCells } from '../pickCells.ts'
import type { TradeCells } from '../tradeCells.ts'
import { TRADE_TIMES } from '../tradeLayout.ts'

const NAMES = ['id', 'symbol', 'side'] as const
/** Of one trade a sum is a row like it. */
const LEAST = 2
/** Rows below a list: more are trades. */
const MOST = 5
/** By how much a sum may miss rounded amounts. */
const CENT = 0.0051

/**
 * Leaves out rows of sums: last ones that alone have no time, whatever stands in them, and whose result is the sum or the mean
 * of all rows before them, and those that a word tells, with the sum of what stands above. A last row without time that is
 * neither, and may be one, becomes a problem.
 */
export function withoutSum(cells: TradeCells, problems: ProblemList): TradeCells {
  return withoutNamed(withoutLast(cells, problems))
}

function withoutLast(cells: TradeCells, problems: ProblemList): TradeCells {
  const rows = rowsOf(cells)
  const { columns } = cells.layout
  const hasTime = (row: number) => TRADE_TIMES.some(name => !Number.isNaN(cells.time(name, row)))
  const hasEntry = (row: number) => !Number.isNaN(cells.number('entry', row))
  const isNamed = (row: number) => NAMES.some(name => cells.text(name, row) !== '')
  const hasPlace = (row: number) => hasTime(row) || isNamed(row) || hasEntry(row)
  for (const isPlaced of [hasTime, hasPlace]) {
    const body = rows.slice(0, rows.findLastIndex(isPlaced) + 1)
    const block = rows.slice(body.length)
    if (body.length < LEAST || !body.every(isPlaced) || block.length === 0 || block.length > MOST) continue
    if (block.some(hasEntry)) return cells
    const value = resultsOf(cells)
    if (block.length === 1 && Number.isNaN(value(block[0]!))) {
      const isPriced = columns.has('entry') && columns.has('exit') && !columns.has('net') && !columns.has('r')
      const isEmpty = !isNamed(block[0]!) && Number.isNaN(cells.number('exit', block[0]!))
      return isPriced && isEmpty ? without(cells, block, 'a last row without times and prices left out') : cells
    }
    const symbols = new Set(body.map(row => cells.text('symbol', row)))
    const isOfTrades = (row: number) => cells.text('symbol', row) !== '' && symbols.has(cells.text('symbol', row))
    const told = { sum: sumOf(body, value), count: body.length }
    const kinds = block.map(row => (isOfTrades(row) ? null : kindOfSum(value(row), told)))
    for (const [i, row] of block.entries()) {
      if (kinds[i] !== null || Number.isNaN(value(row))) continue
      const isTrade = isOfTrades(row) && kindOfSum(value(row), told) === null
      if (!isTrade) problems.add(cells.lineOf(row), '', notASum(value(row), isNamed(row)), HINT)
    }
    const left = block.filter((_, i) => kinds[i] !== null)
    if (left.length === 0) return cells
    const what =
      left.length > 1
        ? `${counted(left.length, 'last row')} of sums left out`
        : `a last row that is the ${kinds.find(Boolean)} of the others left out`
    return without(cells, left, what)
  }
  return cells
}

function notASum(result: number, isNamed: boolean): string {
  return isNamed
    ? `the row has a result of ${result} and no time, which all rows above have: is it a trade, or a sum?`
    : `the last row has a result of ${result} and nothing else that trades have, and is not the sum of the others`
}

const HINT = 'leave it out where it is a sum; give its time where it is a trade'

/** Rows that a word in the place of a symbol or number calls a sum, and that are the sum of the trades above, or of those since the last one. */
function withoutNamed(cells: TradeCells): TradeCells {
  const value = resultsOf(cells)
  const rows = rowsOf(cells)
  const called = new Set(rows.filter(row => [cells.text('symbol', row), cells.text('id', row)].some(isSumWord)))
  if (called.size === 0) return cells
  const left: number[] = []
  let [all, since]: [Told, Told] = [NONE, NONE]
  for (const row of rows) {
    const isSum = (told: Told) => told.count > 0 && kindOfSum(value(row), told) !== null
    if (called.has(row) && (isSum(since) || isSum(all))) {
      left.push(row)
      since = NONE
    } else {
      all = { sum: all.sum + value(row), count: all.count + 1 }
      since = { sum: since.sum + value(row), count: since.count + 1 }
    }
  }
  return left.length === 0 ? cells : without(cells, left, `${counted(left.length, 'row')} of sums left out`)
}

const NONE: Told = { sum: 0, count: 0 }

interface Told {
  readonly sum: number
  readonly count: number
}

function kindOfSum(result: number, { sum, count }: Told): 'sum' | 'mean' | null {
  if (Math.abs(sum - result) <= CENT * count) return 'sum'
  return Math.abs(sum / count - result) <= CENT ? 'mean' : null
}

function sumOf(rows: readonly number[], value: (row: number) => number): number {
  return rows.reduce((total, row) => total + value(row), 0)
}

function resultsOf(cells: TradeCells): (row: number) => number {
  const name = cells.layout.columns.has('net') ? 'net' : 'r'
  return row => cells.number(name, row)
}

function rowsOf(cells: TradeCells): number[] {
  return Array.from({ length: cells.rows }, (_, row) => row)
}

function without(cells: TradeCells, left: readonly number[], notice: string): TradeCells {
  const isLeft = new Set(left)
  const kept = rowsOf(cells).filter(row => !isLeft.has(row))
  return { ...pickCells(cells, kept), notices: [...cells.notices, notice] }
}
