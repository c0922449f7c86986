import { rootOf } from '../../columns/rootOf.ts'
import { withoutUnit } from '../../csv/cells/withoutUnits.ts'
import { amountOfText } from '../costs/amountIn.ts'
import type { TradeColumn } from '../tradeLayout.ts'

type Rows = readonly (readonly string[])[]

/** By how much a product may miss beyond the last decimal of the amount: prices are averages. */
const ROUNDED = 1e-6

/** Rows that prove a column of which its name says nothing. */
const LEAST_ROWS = 3

/**
 * The columns with the quantities by which the one found comes to its price in every row, where there are such: what was
 * found is then an amount of money, as `Filled Amount` may be, or a number of contracts of one dollar. Without a column of
 * amounts with the one that is price times what was found.
 * @param named columns that by their names may be of quantities, the best first
 */
export function withProvenQuantity(
  rows: Rows,
  found: ReadonlyMap<TradeColumn, number>,
  named: readonly number[],
): ReadonlyMap<TradeColumn, number> {
  const [amount, price] = [found.get('quantity'), found.get('price')]
  if (amount === undefined || price === undefined) return found
  const isFilled = (cells: readonly string[]) => Math.abs(amountIn(cells, amount)) > 0
  const filled = rows.filter(isFilled)
  const isProduct = (whole: number, part: number) =>
    filled.length > 0 &&
    filled.every(cells => isOfPrice(cells, { amount: whole, price, other: part })) &&
    differs(filled, whole, part)
  const taken = [...found].flatMap(([name, index]) => (name === 'amount' ? [] : [index]))
  const isFree = (i: number) => !taken.includes(i) && filled.some(cells => Math.abs(amountIn(cells, i)) > 0)
  const free = Array.from({ length: rows[0]?.length ?? 0 }, (_, i) => i).filter(isFree)
  const others = filled.length < LEAST_ROWS ? [] : free
  const quantity = [...named, ...others].filter(i => i !== amount && i !== price).find(i => isProduct(amount, i))
  const rest = [...found].filter(([, index]) => index !== quantity)
  if (quantity !== undefined) return new Map([...rest, ['quantity', quantity], ['amount', amount]])
  // Of deliveries of futures a product of prices in points is no money.
  const isDelivery = ({ [found.get('symbol') ?? -1]: symbol = '' }: readonly string[]) => rootOf(symbol) !== symbol
  const isKnown = found.has('amount') || rows.some(isDelivery)
  const worth = isKnown ? undefined : others.find(i => isProduct(i, amount))
  return worth === undefined ? found : new Map([...found, ['amount', worth]])
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
export function lastDecimal(cell: string): number {
  const digits = /\d[\d.,' ]*/.exec(cell)?.[0].trim() ?? ''
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const isFraction = at >= 0 && amountOfText(digits) !== amountOfText(digits.replace(/[.,]/g, ''))
  const power = Number(/e([+-]?\d+) *$/i.exec(cell)?.[1] ?? 0)
  return 10 ** (isFraction ? power - (digits.length - 1 - at) : power)
}

/** Of a cell, without its unit. */
function amountIn(cells: readonly string[], column: number): number {
  return amountOfText(withoutUnit(cells[column] ?? ''))
}
