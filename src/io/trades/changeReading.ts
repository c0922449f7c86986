import type { TradeCells } from './tradeCells.ts'
import type { CostReading } from './tradeLayout.ts'

/** Of a cost: by how much a rounded change may miss. */
const SLACK = 0.25

/**
 * What the changes of the balance beside results and costs prove of the signs of the costs: the change of a row is its
 * result with its costs added, or with them taken off. Null where there are none, or where they fit neither in every row.
 */
export function changeReading(cells: TradeCells): CostReading | null {
  if (!cells.layout.columns.has('change')) return null
  let [adds, takes, rows] = [0, 0, 0]
  for (let row = 0; row < cells.rows; row++) {
    const cost = cells.costs(row).reduce((sum, amount) => sum + amount, 0)
    const change = cells.number('change', row)
    if (cost === 0 || Number.isNaN(change)) continue
    const result = cells.number('net', row) || 0
    const isNear = (net: number) => Math.abs(change - net) <= SLACK * Math.abs(cost)
    rows++
    if (isNear(result + cost)) adds++
    if (isNear(result - cost)) takes++
  }
  if (rows === 0) return null
  if (adds === rows) return 'add'
  return takes === rows ? 'subtract' : null
}
