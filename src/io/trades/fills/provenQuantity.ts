import { amountIn, amountOfText } from '../costs/amountIn.ts'
import type { TradeColumn } from '../tradeLayout.ts'
import { mayBeInverse } from './moneyQuantities.ts'

type Rows = readonly (readonly string[])[]

/** By how much a product may miss beyond the last decimal of the amount: prices are averages. */
const ROUNDED = 1e-6

/**
 * The columns with the quantities by which the one found comes to its price in every row, where there are such: what was
 * found is then an amount of money, as `Filled Amount` may be.
 * @param others columns that by their names may be of quantities, the best first. Of contracts of one dollar the number is the
 * price times what they are worth in coins, so that where there may be such, columns that may hold that prove nothing.
 */
export function withProvenQuantity(
  rows: Rows,
  found: ReadonlyMap<TradeColumn, number>,
  others: readonly { readonly column: number; readonly mayBeWorth: boolean }[],
): ReadonlyMap<TradeColumn, number> {
  const [amount, price] = [found.get('quantity'), found.get('price')]
  if (amount === undefined || price === undefined) return found
  const filled = rows.filter(cells => Math.abs(amountIn(cells, amount)) > 0)
  const isProduct = (other: number) =>
    filled.length > 0 &&
    filled.every(cells => isOfPrice(cells, { amount, price, other })) &&
    differs(filled, amount, other)
  const isInverse = rows.some(cells => mayBeInverse(cells[found.get('symbol') ?? -1] ?? ''))
  const quantity = others
    .filter(({ column, mayBeWorth }) => column !== amount && column !== price && !(mayBeWorth && isInverse))
    .find(({ column }) => isProduct(column))?.column
  if (quantity === undefined) return found
  const rest = [...found].filter(([, index]) => index !== quantity)
  return new Map([...rest, ['quantity', quantity], ['amount', amount]])
}

function isOfPrice(
  cells: readonly string[],
  { amount, price, other }: Readonly<Record<'amount' | 'price' | 'other', number>>,
): boolean {
  const product = Math.abs(amountIn(cells, price) * amountIn(cells, other))
  return Math.abs(Math.abs(amountIn(cells, amount)) - product) <= lastDecimal(cells[amount]!) / 2 + ROUNDED * product
}

/** At prices of one, amounts and quantities are the same. */
function differs(rows: Rows, amount: number, other: number): boolean {
  return rows.some(cells => {
    const [money, quantity] = [Math.abs(amountIn(cells, amount)), Math.abs(amountIn(cells, other))]
    return Math.abs(money - quantity) > lastDecimal(cells[amount]!) + ROUNDED * money
  })
}

/** What the last decimal of a written amount is worth. */
function lastDecimal(cell: string): number {
  const digits = /\d[\d.,' ]*/.exec(cell)?.[0].trim() ?? ''
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const isFraction = at >= 0 && amountOfText(digits) !== amountOfText(digits.replace(/[.,]/g, ''))
  const power = Number(/e([+-]?\d+) *$/i.exec(cell)?.[1] ?? 0)
  return 10 ** (isFraction ? power - (digits.length - 1 - at) : power)
}
