import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import { isMoneyOf, mayBeInverse, refuseMoney } from './moneyQuantities.ts'
import { STATED_AMOUNT } from './quantityUnit.ts'

/** Trades, a row each, whose quantities are amounts of money, as their name or cells say: these, at their entries. */
export function withMoneySizes(
  cells: TradeCells,
  { pointValue, results }: { readonly pointValue: number | null; readonly results: boolean },
  problems: ProblemList,
): TradeCells {
  const unit = cells.layout.quantityUnit
  const { columns } = cells.layout
  if (unit === undefined || !columns.has('quantity') || !columns.has('entry')) return cells
  const symbols = Array.from({ length: cells.rows }, (_, row) => cells.text('symbol', row))
  if (!symbols.every(symbol => isMoneyOf(unit, symbol))) return cells
  if (unit !== STATED_AMOUNT && symbols.some(mayBeInverse)) {
    // With results of the file, or where nobody asks for any, the sizes of trades do not count.
    if (results && !columns.has('net') && pointValue !== null) refuseMoney(cells, problems)
    return cells
  }
  const number: TradeCells['number'] = (name, row) =>
    name === 'quantity'
      ? cells.number('quantity', row) / Math.abs(cells.number('entry', row)) / (pointValue ?? 1)
      : cells.number(name, row)
  const notice = `"${cells.label('quantity')}" is an amount of money: divided by the entry`
  return { ...cells, number, notices: [...cells.notices, notice] }
}
