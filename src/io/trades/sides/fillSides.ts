import type { TradeCells } from '../tradeCells.ts'
import { type FillWays, fillWays } from './fillWays.ts'
import { provenClosings, type SaidSides } from './provenClosings.ts'
import { sideReader } from './sideReader.ts'
import { sideOf } from './sideWords.ts'

/**
 * The sides of fills, and whether they open or close: as their column says, or, where there is none, or no cell of it says a
 * side (it is one of types of orders), as the signs of the quantities do, of which some are below 0; and as a column beside
 * it says.
 * @param rows oldest first
 */
export function fillSides(cells: TradeCells, rows: readonly number[]): FillWays {
  return fillWays(cells, rows, saidSides(cells, rows))
}

function saidSides(cells: TradeCells, rows: readonly number[]): SaidSides {
  const text = (row: number) => cells.text('side', row)
  const signed = (row: number) => Math.sign(cells.number('quantity', row))
  if (!cells.layout.columns.has('side')) return { sideAt: signed, notices: [] }
  const read = sideReader(rows.map(text), sideOf)
  const closings = provenClosings(cells, rows, row => read(text(row)))
  if (closings !== null) return closings
  const isSigned = [1, -1].every(sign => rows.some(row => signed(row) === sign))
  if (!isSigned || rows.some(row => !Number.isNaN(read(text(row)))))
    return { sideAt: row => read(text(row)), notices: [] }
  const notice = `"${cells.label('side')}" says no side: what is above 0 in "${cells.label('quantity')}" was bought, what is below 0 was sold`
  return { sideAt: signed, notices: [notice] }
}
