import type { TradeCells } from '../tradeCells.ts'

/** Rows that may be an order and its executions. */
export interface OrderGroup {
  readonly rows: readonly number[]
  /** Those of them that are orders, none where all are executions; null where nothing tells. */
  readonly orders: readonly number[] | null
  /** Whether it shows which row is the order: two equal rows do not. */
  readonly isSure: boolean
}

/** By how much the rounded parts of an amount may miss it, each. */
const CENT = 0.0051
/** By how much a mean price may miss what it is of. */
const OF_PRICE = 1e-6
const EXACT = 1e-9

/**
 * The orders among some rows: where some have an id, those without one, if they are the sums of the others; else the one row
 * that is the sum of all others.
 */
export function ordersOf(cells: TradeCells, rows: readonly number[], hasId: (row: number) => boolean): OrderGroup {
  const named = rows.filter(hasId)
  const bare = rows.filter(row => !hasId(row))
  if (bare.length === 0) return { rows, orders: [], isSure: false }
  if (named.length > 0) {
    const orders = areSums(cells, bare, named) ? bare : null
    return { rows, orders, isSure: orders !== null }
  }
  const filled = (row: number) => Math.abs(cells.number('quantity', row))
  const [order, ...executions] = rows.toSorted((a, b) => filled(b) - filled(a)) as [number, ...number[]]
  const orders = executions.length > 0 && areSums(cells, [order], executions) ? [order] : null
  return { rows, orders, isSure: orders !== null && executions.length > 1 }
}

/** Whether orders are as many, at the same price and in their time, as executions, and have the same costs and results where they have some. */
function areSums(cells: TradeCells, orders: readonly number[], executions: readonly number[]): boolean {
  const total = (of: (row: number) => number, rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + (of(row) || 0), 0)
  const isSum = (of: (row: number) => number, near: number) =>
    Math.abs(total(of, orders) - total(of, executions)) <= near
  const quantity = (row: number) => cells.number('quantity', row)
  const worth = (row: number) => quantity(row) * cells.number('price', row)
  const held = Math.abs(total(quantity, executions))
  const amounts = [
    (row: number) => cells.number('net', row),
    (row: number) => cells.costs(row).reduce((a, b) => a + b, 0),
  ]
  const isGiven = (of: (row: number) => number) => orders.some(row => Math.abs(of(row)) > 0)
  const times = executions.map(row => cells.time('time', row))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const isOutside = (row: number) => cells.time('time', row) < first || cells.time('time', row) > last
  return (
    isSum(quantity, EXACT * held) &&
    !orders.some(isOutside) &&
    isSum(worth, OF_PRICE * Math.abs(total(worth, executions))) &&
    amounts.every(of => !isGiven(of) || isSum(of, CENT * (orders.length + executions.length)))
  )
}
