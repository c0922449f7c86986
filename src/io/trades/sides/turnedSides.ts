import type { TradeCells } from '../tradeCells.ts'

/** By how much the one result of a list may miss what its prices made. */
const SLACK = 0.1

export interface TurnedSides {
  /** Whether every row is of the other side than its column says. */
  readonly isTurned: boolean
  readonly notices: readonly string[]
}

/**
 * What results and prices say of the sides of rows. Where every row made the other sign than its side would have, and one a
 * profit, which no cost explains, the column is of the orders that closed the trades where it was taken for those that
 * opened them, or the other way round. Where some rows do, nobody can tell, and they are counted.
 */
export function turnedSides(cells: TradeCells, rows: readonly number[], sideAt: (row: number) => number): TurnedSides {
  const { columns } = cells.layout
  if (!columns.has('side') || !columns.has('entry') || !columns.has('exit')) return { isTurned: false, notices: [] }
  const result = (row: number) => cells.shownResult(row)
  const move = (row: number) => sideAt(row) * (cells.number('exit', row) - cells.number('entry', row))
  const told = rows.filter(row => Math.abs(result(row) * move(row)) > 0)
  const against = told.filter(row => result(row) * move(row) < 0)
  const profits = against.filter(row => result(row) > 0)
  if (profits.length === 0) return { isTurned: false, notices: [] }
  const label = cells.label('side')
  const made = (row: number) => Math.abs(move(row) * cells.number('quantity', row))
  const isExact = (row: number) => Math.abs(Math.abs(result(row)) - made(row)) <= SLACK * made(row)
  if (against.length === told.length && (told.length > 1 || told.every(isExact))) {
    const notice = `"${label}" says the other side in every row, as results and prices show: it is turned round`
    return { isTurned: true, notices: [notice] }
  }
  const odd = `${profits.length} of ${told.length} rows have a profit against the move of their prices: "${label}" may be wrong there`
  return { isTurned: false, notices: [odd] }
}
