import type { TradeCells } from '../tradeCells.ts'
import { closingOrder } from './sideWords.ts'

export interface FillSides {
  /** +1 bought, -1 sold; NaN where the row does not say. */
  sideAt(row: number): number
  readonly notices: readonly string[]
}

/**
 * The sides of fills of which some are `Close Buy` or `Close Sell`, as what is open when they come shows: an order that
 * closes something is of the other side than it. Null where there are none, or the rows do not tell.
 * @param rows oldest first
 */
export function provenClosings(
  cells: TradeCells,
  rows: readonly number[],
  sideAt: (row: number) => number,
): FillSides | null {
  const order = (row: number) => closingOrder(cells.text('side', row))
  const first = rows.find(row => order(row) !== 0)
  if (first === undefined) return null
  const bookAt = (row: number) => `${cells.text('account', row)} ${cells.text('symbol', row)}`
  /** How many of them find so much open as they close, where their word counts `sign` times. */
  const found = (sign: 1 | -1) => {
    const open = new Map<string, number>()
    let count = 0
    for (const row of rows) {
      const held = open.get(bookAt(row)) ?? 0
      const closing = sign * order(row)
      const after = held + (closing || sideAt(row)) * Math.abs(cells.number('quantity', row))
      const isFound = closing * held < 0 && after * held >= 0
      if (isFound) count++
      open.set(bookAt(row), closing === 0 || isFound ? after : 0)
    }
    return count
  }
  const [asSaid, asClosed] = [found(1), found(-1)]
  if (asSaid > 0 === asClosed > 0) return null
  const sign = asSaid > 0 ? 1 : -1
  const text = cells.text('side', first)
  const does = sign * order(first) > 0 ? 'buys' : 'sells'
  return {
    sideAt: row => sign * order(row) || sideAt(row),
    notices: [`"${text}" of "${cells.label('side')}" ${does}, as what is open before it shows`],
  }
}
