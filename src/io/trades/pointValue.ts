import type { TradeCells } from './tradeCells.ts'
import { isSettlement } from './trips/isSettlement.ts'

const ROUNDING = 1e-3

/**
 * What one point of one unit is worth in money: as stated, as the file's multipliers say, or as its amounts prove. Null
 * where nobody says.
 */
export function pointValue(cells: TradeCells, stated: number | null): number | null {
  if (stated !== null || cells.rows === 0) return stated
  const { columns } = cells.layout
  const all = (of: (row: number) => number): number | null => {
    const rows = Array.from({ length: cells.rows }, (_, row) => row).filter(row => !isSettlement(cells, row))
    const first = of(rows[0] ?? 0)
    for (const row of rows) if (!(Math.abs(of(row) / first - 1) <= ROUNDING)) return null
    return first
  }
  if (columns.has('multiplier')) return all(row => cells.number('multiplier', row))
  if (!columns.has('amount')) return null
  const worth = all(row =>
    Math.abs(cells.number('amount', row) / cells.number('price', row) / cells.number('quantity', row)),
  )
  return worth !== null && Math.abs(worth - 1) <= ROUNDING ? 1 : worth
}
