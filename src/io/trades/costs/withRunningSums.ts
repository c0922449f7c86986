import { accountColumn } from '../accounts/accountColumn.ts'
import type { CostColumn, TradeLayout } from '../tradeLayout.ts'
import { amountIn } from './amountIn.ts'
import { movedSums } from './movedSums.ts'
import { isBalanceName, isSureSum } from './sumNames.ts'

type Rows = readonly (readonly string[])[]

/** In fewer a column may move as results do by chance. */
const LEAST_ROWS = 5

/**
 * The columns with a balance beside each trade, or a running sum, among them: beside costs it tells whether a result is after
 * these. A column that moves by the results of the first rows is one whatever its name, and before those that are called so.
 */
export function withRunningSums(
  header: readonly string[],
  rows: Rows,
  columns: TradeLayout['columns'],
  costs: readonly CostColumn[],
): TradeLayout['columns'] {
  if (costs.length === 0 || columns.has('cumulative')) return columns
  const taken = [...columns.values(), ...costs.map(({ index }) => index)]
  const isFilled = (index: number) => rows.length > 0 && rows.every(cells => !Number.isNaN(amountIn(cells, index)))
  const found = header.flatMap((_, index) => (!taken.includes(index) && isFilled(index) ? [index] : []))
  const kinds = rows.length < LEAST_ROWS ? [isSureSum] : [isSureSum, isBalanceName, () => true]
  const meant = kinds.flatMap(isMeant => found.filter(i => isMeant(header[i]!)))
  const moves = movesBy(header, rows, columns, costs)
  const index = [...new Set(meant)].find(moves) ?? found.find(i => isSureSum(header[i]!))
  return index === undefined ? columns : new Map([...columns, ['cumulative', index] as const])
}

/** Whether a column moves by results, or these and costs, in these rows. */
function movesBy(
  header: readonly string[],
  rows: Rows,
  columns: TradeLayout['columns'],
  costs: readonly CostColumn[],
): (column: number) => boolean {
  const net = columns.get('net')
  if (net === undefined) return () => false
  const account = columns.get('account') ?? accountColumn(header, rows)
  const quantity = columns.get('size') ?? columns.get('quantity')
  const costOf = (cells: readonly string[], { index, per = 1, isOfUnit }: CostColumn) =>
    ((amountIn(cells, index) || 0) / per) * (isOfUnit === true ? Math.abs(amountIn(cells, quantity)) : 1)
  const made = rows.map(cells => ({
    result: amountIn(cells, net),
    costs: costs.map(cost => costOf(cells, cost)),
    exitTime: Number.NaN,
  }))
  return column => {
    const sums = rows.map((cells, i) => ({
      ...made[i]!,
      cumulative: amountIn(cells, column),
      account: column === account ? '' : (cells[account ?? -1] ?? ''),
    }))
    return movedSums(sums) !== null
  }
}
