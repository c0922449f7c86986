import type { ProblemList } from '../../columns/problemList.ts'
import { isDollar, isFiat, quoteOf } from '../currencies/quoteOf.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { ListedFill, ListedSettlement } from '../trips/pairFills.ts'
import { STATED_AMOUNT } from './quantityUnit.ts'

type Rows = readonly (ListedFill | ListedSettlement)[]

/** Of prices that are averages. */
const ROUNDED = 1e-6
const MOST_DECIMALS = 8

/**
 * The fills of a list whose quantities are amounts of money, as its name or cells say: what they come to at their prices,
 * where positions are closed by that alone; as they stand, where they are closed so, as contracts of one dollar are. A
 * problem where nothing tells.
 */
export function moneyQuantities(
  rows: Rows,
  cells: TradeCells,
  pointValue: number | null,
  problems: ProblemList,
): { rows: Rows; notices: readonly string[]; isDivided: boolean } {
  const asTheyStand = { rows, notices: [], isDivided: false }
  const unit = cells.layout.quantityUnit
  if (unit === undefined && isMoneyByFlats(rows, cells)) {
    const notice = `"${cells.label('quantity')}" closes positions divided by the price, and never as it stands: it is an amount of money`
    return { rows: byPrices(rows, pointValue ?? 1).rows, notices: [notice], isDivided: true }
  }
  if (unit === undefined || !fillsOf(rows).every(({ symbol }) => isMoneyOf(unit, symbol))) return asTheyStand
  const divided = byPrices(rows, pointValue ?? 1)
  const label = cells.label('quantity')
  const [asMoney, asContracts] = [divided.closed, closedAsTheyStand(fillsOf(rows))]
  const notices = [`"${label}" is an amount of money: divided by the price`]
  if (unit === STATED_AMOUNT || asMoney > asContracts) return { rows: divided.rows, notices, isDivided: true }
  if (asContracts > asMoney && fillsOf(rows).every(({ symbol }) => mayBeInverse(symbol))) return asTheyStand
  refuseMoney(cells, problems)
  return asTheyStand
}

/** Whether quantities close positions of pairs of dollars when they are divided by the price, and never as they stand. */
function isMoneyByFlats(rows: Rows, cells: TradeCells): boolean {
  const fills = fillsOf(rows)
  const isPair = ({ symbol }: ListedFill) => !mayBeInverse(symbol)
  if (cells.layout.columns.has('amount') || !fills.every(isPair)) return false
  const least = FINE * stepOf(fills)
  return (
    fills.every(({ quantity }) => quantity >= least) &&
    closedAsTheyStand(fills) === 0 &&
    byPrices(rows, 1).closed >= LEAST_FLATS
  )
}

/** Of half a last decimal: what is rounded more closes positions by chance. */
const FINE = 2e4
/** As many are no chance. */
const LEAST_FLATS = 3

/** Adds a problem for quantities that may be amounts of money, or contracts of one dollar. */
export function refuseMoney(cells: TradeCells, problems: ProblemList): void {
  const name = cells.label('quantity')
  const message = `"${name}" is in ${cells.layout.quantityUnit}: is it an amount of money, or a number of contracts?`
  const text = JSON.stringify(name)
  const hint = `where it is price times quantity: columns: { amount: ${text} } (--column amount=${text} on the command line); where it counts what is traded: quantity in place of amount`
  problems.add(1, '', message, hint)
}

/** Whether a unit is what a symbol is quoted in, and not what is traded. */
export function isMoneyOf(unit: string, symbol: string): boolean {
  if (unit === STATED_AMOUNT) return true
  const isOther = !symbol.trim().toUpperCase().startsWith(unit)
  return isOther && (isFiat(unit) || isDollar(unit) || quoteOf(symbol)?.currency === unit)
}

/** Contracts that pay coins are quoted in dollars, never in coins that stand for one. */
export function mayBeInverse(symbol: string): boolean {
  const currency = quoteOf(symbol)?.currency
  return currency === undefined || !isDollar(currency) || currency === 'USD'
}

function fillsOf(rows: Rows): ListedFill[] {
  return rows.filter((row): row is ListedFill => 'result' in row)
}

/** How often a position is closed whole. */
export function closedAsTheyStand(fills: readonly Pick<ListedFill, 'market' | 'side' | 'quantity'>[]): number {
  const open = new Map<string, number>()
  let closed = 0
  for (const { market, side, quantity } of fills) {
    const held = (open.get(market) ?? 0) + side * quantity
    const isFlat = Math.abs(held) <= ROUNDED * quantity
    if (isFlat) closed++
    open.set(market, isFlat ? 0 : held)
  }
  return closed
}

/** Quantities by prices; what closes a position but for what rounding hides closes it whole. */
function byPrices(rows: Rows, pointValue: number): { rows: Rows; closed: number } {
  const step = stepOf(fillsOf(rows))
  const open = new Map<string, { held: number; slack: number }>()
  let closed = 0
  const read = rows.map(row => {
    if (!('result' in row)) return row
    const { market, side, price, way } = row
    const quantity = row.quantity / price / pointValue
    const book = way === 0 ? market : `${market} ${way * side}`
    const before = open.get(book) ?? { held: 0, slack: 0 }
    const slack = before.slack + step / price / pointValue + ROUNDED * quantity
    const held = before.held + side * quantity
    const isFlat = before.held * side < 0 && Math.abs(held) <= slack
    if (isFlat) closed++
    open.set(book, isFlat ? { held: 0, slack: 0 } : { held, slack })
    return { ...row, quantity: isFlat ? Math.abs(before.held) : quantity }
  })
  return { rows: read, closed }
}

/** Half of the last decimal that any amount has. */
function stepOf(fills: readonly ListedFill[]): number {
  const decimals = fills.map(({ quantity }) => {
    for (let k = 0; k < MOST_DECIMALS; k++)
      if (Math.abs(quantity * 10 ** k - Math.round(quantity * 10 ** k)) < ROUNDED) return k
    return MOST_DECIMALS
  })
  return 0.5 * 10 ** -Math.max(0, ...decimals)
}
