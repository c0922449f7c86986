import type { ProblemList } from '../columns/problemList.ts'
import { counted } from '../columns/repairText.ts'
import { pickCells } from './pickCells.ts'
import type { TradeCells } from './tradeCells.ts'

/** The rows of the symbols that are asked for, all with null. A symbol that the list does not hold becomes a problem. */
export function onlySymbols(cells: TradeCells, asked: readonly string[] | null, problems: ProblemList): TradeCells {
  if (asked === null) return cells
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const held = new Set(rows.map(row => cells.text('symbol', row)))
  const missing = asked.filter(symbol => !held.has(symbol))
  if (missing.length > 0) {
    const holds = [...held].map(symbol => symbol || 'no symbol').join(', ')
    problems.add(null, '', `there is no row of ${missing.join(', ')}; the list holds ${holds}`)
  }
  const kept = rows.filter(row => asked.includes(cells.text('symbol', row)))
  const left = rows.length - kept.length
  const notices = left > 0 ? [`${counted(left, 'row')} of other symbols: left out`] : []
  return { ...pickCells(cells, kept), notices: [...cells.notices, ...notices] }
}
