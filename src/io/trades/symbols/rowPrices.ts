import type { TradeCells } from '../tradeCells.ts'
import { isSettlement } from '../trips/isSettlement.ts'

export interface RowPrice {
  readonly row: number
  readonly price: number
  /** UTC epoch milliseconds; NaN where the file does not say. */
  readonly time: number
}

/** Of a price the column, and that of its time. */
const PRICES: readonly (readonly ['price' | 'entry' | 'exit', 'time' | 'entry_time' | 'exit_time'])[] = [
  ['price', 'time'],
  ['entry', 'entry_time'],
  ['exit', 'exit_time'],
]

/** The prices of the rows, oldest first; as they stand where not each has a time. */
export function pricesOf(cells: TradeCells): RowPrice[] {
  const rows = Array.from({ length: cells.rows }, (_, row) => row).filter(row => !isSettlement(cells, row))
  const found = PRICES.filter(([price]) => cells.layout.columns.has(price)).flatMap(([price, time]) =>
    rows.map(row => ({ row, price: cells.number(price, row), time: cells.time(time, row) })),
  )
  const prices = found.filter(({ price }) => !Number.isNaN(price))
  return prices.some(({ time }) => Number.isNaN(time)) ? prices : prices.toSorted((a, b) => a.time - b.time)
}
