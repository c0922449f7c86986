import { normaliseName } from '../../columns/findColumns.ts'
import type { ProblemList } from '../../columns/problemList.ts'
import { isFilledQuantity } from '../fillNames.ts'
import { fillSides } from '../sides/fillSides.ts'
import { marketOfRow } from '../sides/provenClosings.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { TradeColumn } from '../tradeLayout.ts'
import { isSettlement } from '../trips/isSettlement.ts'
import { oldestFirst } from '../trips/tripOrder.ts'
import { closedAsTheyStand, mayBeInverse } from './moneyQuantities.ts'

/** Contracts are worth coins that are written in eight digits at the least. */
const ROUNDED = 1e-3

/**
 * Fills whose amounts are price times quantity in every row, as money is, and as contracts of one dollar are beside their worth
 * in coins: what closes the positions is the quantity. A problem where nothing tells, and names do not, either.
 */
export function withContracts(cells: TradeCells, problems: ProblemList): TradeCells {
  const { layout } = cells
  if (layout.mayBeContracts !== true) return cells
  const all = Array.from({ length: cells.rows }, (_, row) => row).filter(row => !isSettlement(cells, row))
  const isProduct = (row: number) => {
    const made = cells.number('price', row) * cells.number('quantity', row)
    return Math.abs(Math.abs(cells.number('amount', row) / made) - 1) <= ROUNDED
  }
  if (all.length === 0 || !all.every(row => isProduct(row) && mayBeInverse(cells.text('symbol', row)))) return cells
  const rows = oldestFirst(all, row => cells.time('time', row)).order
  const { sideAt } = fillSides(cells, rows)
  if (rows.some(row => Number.isNaN(sideAt(row)))) return cells
  const closedBy = (name: 'quantity' | 'amount') =>
    closedAsTheyStand(
      rows.map(row => ({
        market: marketOfRow(cells, row),
        side: sideAt(row),
        quantity: Math.abs(cells.number(name, row)),
      })),
    )
  const [byQuantity, byAmount] = [closedBy('quantity'), closedBy('amount')]
  if (byAmount > byQuantity) return swapped(cells)
  const isNamed = isFilledQuantity(normaliseName(cells.label('amount')))
  if (byAmount === byQuantity && isNamed) refuseEither(cells, problems)
  return cells
}

function swapped(cells: TradeCells): TradeCells {
  const { columns } = cells.layout
  const other = (name: TradeColumn) => (name === 'quantity' ? 'amount' : name === 'amount' ? 'quantity' : name)
  return {
    ...cells,
    layout: { ...cells.layout, columns: new Map([...columns].map(([name, index]) => [other(name), index])) },
    label: name => cells.label(other(name)),
    number: (name, row) => cells.number(other(name) as typeof name, row),
  }
}

function refuseEither(cells: TradeCells, problems: ProblemList): void {
  const [quantity, amount] = [cells.label('quantity'), cells.label('amount')].map(name => JSON.stringify(name))
  const message = `${amount} is price times ${quantity} in every row: is it money, or a number of contracts of one dollar?`
  const hint = `where it is money: columns: { quantity: ${quantity} } (--column quantity=${quantity} on the command line); where it counts contracts: ${amount} in place of ${quantity}`
  problems.add(1, '', message, hint)
}
