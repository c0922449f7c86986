import { lastDecimal } from '../fills/provenQuantity.ts'
import type { CostColumn, TradeLayout } from '../tradeLayout.ts'
import { amountIn } from './amountIn.ts'
import type { FoundCosts } from './costColumns.ts'

type Rows = readonly (readonly string[])[]
type Columns = TradeLayout['columns']

const LEAST_ROWS = 3
/** Beside the rounding of each amount. */
const FLOAT = 1e-9
/** Between the rates at which a file turns prices into the money of an account. */
const MOST_SPREAD = 1.5
/** Amounts are so many times what they cost, at the least. */
const LEAST_TIMES = 5

/**
 * The costs of fills with the column, of whatever name, by which one of totals is more or less than one of amounts in every
 * row, beside the costs that are known. Where these amounts are price times quantity it is a cost; where they go by that, in
 * another currency, it is doubtful.
 */
export function withCostsOfTotals(
  found: FoundCosts,
  header: readonly string[],
  rows: Rows,
  columns: Columns,
): FoundCosts {
  const [price, quantity] = [columns.get('price'), columns.get('quantity')]
  if (price === undefined || quantity === undefined || rows.length < LEAST_ROWS) return found
  const taken = new Set([...columns.values(), ...found.costs.map(({ index }) => index)])
  const numbers = header.flatMap((_, i) => (i !== price && i !== quantity && areNumbers(rows, i) ? [i] : []))
  const rates = (i: number) =>
    rows.map(cells => Math.abs(filledIn(cells, i) / (amountIn(cells, price) * amountIn(cells, quantity))))
  const isProduct = (i: number) =>
    rows.every(cells => {
      const made = Math.abs(amountIn(cells, price) * amountIn(cells, quantity))
      return made > 0 && Math.abs(Math.abs(amountIn(cells, i)) - made) <= FLOAT * made + slackOf(cells, [i])
    })
  const isOfPrices = (i: number) => Math.max(...rates(i)) < MOST_SPREAD * Math.min(...rates(i))
  const known = (cells: readonly string[]) => found.costs.reduce((sum, { index }) => sum + filledIn(cells, index), 0)
  const isCost = (cost: number, value: number, total: number) =>
    [1, -1].some(sign =>
      rows.every(cells => {
        const off = Math.abs(Math.abs(filledIn(cells, total)) - Math.abs(filledIn(cells, value)))
        const paid = Math.abs(filledIn(cells, cost) + sign * known(cells))
        return Math.abs(off - paid) <= FLOAT * off + slackOf(cells, [value, total, cost])
      }),
    )
  /** Costs as small as what rounding hides prove nothing. */
  const tells = (cost: number, value: number, total: number) =>
    rows.filter(cells => Math.abs(filledIn(cells, cost)) > 2 * slackOf(cells, [value, total, cost])).length >=
    LEAST_ROWS
  const isLess = (cost: number, value: number) => LEAST_TIMES * Math.max(...rates(cost)) < Math.min(...rates(value))
  const values = numbers.filter(isOfPrices)
  const isFound = (cost: number, amounts: readonly number[]) =>
    amounts.some(value =>
      values.some(
        total =>
          new Set([cost, value, total]).size === 3 &&
          isLess(cost, value) &&
          tells(cost, value, total) &&
          isCost(cost, value, total),
      ),
    )
  const free = numbers.filter(i => !taken.has(i))
  const proven = free.find(i => isFound(i, values.filter(isProduct)))
  const index = proven ?? free.find(i => isFound(i, values))
  if (index === undefined) return found
  const cost: CostColumn = { name: header[index]!.trim(), index, isSwap: false }
  const doubtful = found.doubtful.filter(other => other.index !== index)
  return proven === undefined
    ? { ...found, doubtful: [...doubtful, { name: cost.name, index, kind: 'unclear' }] }
    : { costs: [...found.costs, cost], doubtful }
}

/** A cell that is empty is 0. */
function filledIn(cells: readonly string[], column: number): number {
  return amountIn(cells, column) || 0
}

function areNumbers(rows: Rows, column: number): boolean {
  const filled = rows.filter(cells => (cells[column]?.trim() ?? '') !== '')
  return filled.length > 0 && filled.every(cells => !Number.isNaN(amountIn(cells, column)))
}

/** What rounding may hide: half of the last decimals. */
function slackOf(cells: readonly string[], columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (cells[column]?.trim() ? lastDecimal(cells[column]) / 2 : 0), 0)
}
