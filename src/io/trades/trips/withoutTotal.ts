import type { TradeCells } from '../tradeCells.ts'

const PARTS = 2
/** By how much rounded parts may miss their sum. */
const CENT = 0.0101
const SHARE = 1e-3

/** Leaves out a column of costs that is the sum of the others in every row, of two or more that are not 0 everywhere. */
export function withoutTotal(cells: TradeCells): TradeCells {
  const { costs } = cells.layout
  const amounts = Array.from({ length: cells.rows }, (_, row) => cells.costs(row))
  const used = costs.flatMap((_, k) => (amounts.some(row => row[k] !== 0) ? [k] : []))
  if (used.length <= PARTS) return cells
  const total = used.find(k => amounts.every(row => isTotal(row, k)))
  if (total === undefined) return cells
  const isPart = (_: unknown, k: number) => k !== total
  const names = used.filter(k => k !== total).map(k => `"${costs[k]!.name}"`)
  return {
    ...cells,
    layout: { ...cells.layout, costs: costs.filter(isPart) },
    costs: row => cells.costs(row).filter(isPart),
    notices: [...cells.notices, `"${costs[total]!.name}" is the sum of ${names.join(', ')}: counted once`],
  }
}

function isTotal(row: readonly number[], k: number): boolean {
  const others = row.reduce((sum, amount) => sum + amount, 0) - row[k]!
  return Math.abs(row[k]! - others) <= Math.min(CENT, SHARE * Math.abs(row[k]!))
}
