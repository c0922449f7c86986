import type { TradeCells } from '../tradeCells.ts'
import { closingsFound } from './closingsFound.ts'
import { closingOrder, sideWords } from './sideWords.ts'

export interface SaidSides {
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
): SaidSides | null {
  const order = (row: number) => closingOrder(cells.text('side', row))
  const first = rows.find(row => order(row) !== 0)
  if (first === undefined) return null
  /** How many of them find so much open as they close, where their word counts `sign` times. */
  const found = (sign: 1 | -1) =>
    closingsFound(
      rows.map(row => ({
        book: marketOfRow(cells, row),
        side: sign * order(row) || sideAt(row),
        way: order(row) === 0 ? Math.max(sideWords(cells.text('side', row))?.way ?? 0, 0) : -1,
        quantity: Math.abs(cells.number('quantity', row)),
      })),
    )
  const [asSaid, asClosed] = [found(1), found(-1)]
  if (asSaid === asClosed) return null
  const sign = asSaid > asClosed ? 1 : -1
  const text = cells.text('side', first)
  const does = sign * order(first) > 0 ? 'buys' : 'sells'
  return {
    sideAt: row => sign * order(row) || sideAt(row),
    notices: [`"${text}" of "${cells.label('side')}" ${does}, as what is open before it shows`],
  }
}

/** A market of an account: fills of another do not pair with it. */
export function marketOfRow(cells: TradeCells, row: number): string {
  return `${cells.text('account', row)} ${cells.text('symbol', row)}`.trim()
}
