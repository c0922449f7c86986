import { mayBeInverse } from '../fills/moneyQuantities.ts'
import type { TradeCells } from '../tradeCells.ts'
import { isSettlement } from '../trips/isSettlement.ts'

/** What amounts may miss by, as shares: they are rounded to eight digits of a coin at the least. */
const ROUNDING = 1e-3
/** Prices that lie so much apart tell an amount in the coin from one in money. */
const APART = 2e-3

/** Whether what each fill was worth is its quantity divided by its price, as of coin-margined contracts, and not times it. */
export function amountsAreInverse(cells: TradeCells): boolean {
  const { columns } = cells.layout
  if (cells.layout.shape !== 'fills' || !columns.has('amount') || !columns.has('quantity')) return false
  const rows = Array.from({ length: cells.rows }, (_, row) => row).filter(row => !isSettlement(cells, row))
  // What a coin that stands for a dollar settles is no contract of the other coin: the columns are the other way round.
  if (!rows.some(row => mayBeInverse(cells.text('symbol', row)))) return false
  const prices = rows.map(row => cells.number('price', row))
  const values = rows.map((row, k) =>
    Math.abs((cells.number('amount', row) * prices[k]!) / cells.number('quantity', row)),
  )
  return spread(prices) > APART && spread(values) <= ROUNDING
}

/** How far values lie apart, as a share of the least; NaN where one is none. */
function spread(values: readonly number[]): number {
  return Math.max(...values) / Math.min(...values) - 1
}
