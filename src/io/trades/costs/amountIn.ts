import { COMMA, POINT } from '../../columns/cellNumber.ts'
import { looseNumber } from '../../columns/looseNumber.ts'

/** The number in a cell, whatever parts its fraction; NaN where there is none. */
export function amountIn(cells: readonly string[], column: number | undefined): number {
  return amountOfText(cells[column ?? -1] ?? '')
}

/** As programs write what is small: 0E-8 */
const SCIENTIFIC = /^ *[+-]?\d+(\.\d*)?e[+-]?\d+ *$/i

export function amountOfText(cell: string): number {
  if (SCIENTIFIC.test(cell)) return Number(cell)
  const amount = looseNumber(cell, POINT)
  return Number.isNaN(amount) ? looseNumber(cell, COMMA) : amount
}
