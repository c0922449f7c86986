import { counted } from '../../columns/repairText.ts'
import type { TradeCells } from '../tradeCells.ts'

/** Says in how many rows the result in money and that in R have opposite signs; nothing where no row has. */
export function oppositeR(cells: TradeCells): string[] {
  if (!cells.layout.columns.has('r')) return []
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const signs = rows.map(row => Math.sign(cells.shownResult(row)) * Math.sign(cells.number('r', row)))
  const [told, opposite] = [signs.filter(sign => Math.abs(sign) === 1), signs.filter(sign => sign === -1)]
  if (opposite.length === 0) return []
  const name = cells.label('r')
  const why =
    opposite.length === told.length ? 'the sign of one of them is wrong' : 'costs explain that of small wins alone'
  return [
    `"${name}" has the other sign than the result in ${opposite.length} of ${counted(told.length, 'trade')}: ${why}`,
  ]
}
