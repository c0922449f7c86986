import { COMMA, POINT } from '../../columns/cellNumber.ts'
import { looseNumber } from '../../columns/looseNumber.ts'

/** The number in a cell, whatever parts its fraction; NaN where there is none. */
export function amountIn(cells: readonly string[], column: number | undefined): number {
  return amountOfText(cells[column ?? -1] ?? '')
}

export function amountOfText(cell: string): number {
  const amount = looseNumber(cell, POINT)
  return Number.isNaN(amount) ? looseNumber(cell, COMMA) : amount
}
