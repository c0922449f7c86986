import { Account, openAccount, type Position } from '../../core/account.ts'
import { holdPosition } from '../../core/legs.ts'
import { triggerAtEntry } from '../../core/margin.ts'
import { LOT_WIDTH, Lot, type Quotes } from '../../core/quotes.ts'
import { above, atLeast, SLACK } from '../../core/tolerance.ts'

/** n contracts of tier k alone, filled in trade i. */
export function orderAlone(quotes: Quotes, i: number, k: number, n: number): Position {
  const account = new Account(quotes.contracts.tiers)
  openAccount(account, 0, 0)
  const { position } = account
  position.contracts[k] = n
  holdPosition(position, quotes, i)
  return position
}

/**
 * The equity from which the smallest order of tier k is not refused for what it must keep at its entry (§7); infinite where
 * no equity is enough, as its own posted margin backs it, or the table does not reach it.
 */
export function equityToKeep(quotes: Quotes, i: number, k: number): number {
  const { contracts } = quotes
  const order = smallestOrder(quotes, i, k)
  if (above(order.entryNotional, contracts.tableEnd)) return Number.POSITIVE_INFINITY
  const trigger = triggerAtEntry(contracts, order)
  if (contracts.isolated) return atLeast(trigger, order.margin) ? Number.POSITIVE_INFINITY : 0
  return (trigger + order.entryFee) * (1 + 2 * SLACK)
}

/**
 * Why no account can hold the smallest order of tier k: what it posts and what it must keep, and the largest whole leverage at
 * which it posts more; null where nothing refuses it so.
 */
export function refusalAtEntry(
  quotes: Quotes,
  i: number,
  k: number,
): { posted: number; kept: number; mostLeverage: number } | null {
  if (Number.isFinite(equityToKeep(quotes, i, k))) return null
  const { contracts } = quotes
  const order = smallestOrder(quotes, i, k)
  const kept = triggerAtEntry(contracts, order)
  const limit = (order.margin * contracts.leverage) / kept
  return { posted: order.margin, kept, mostLeverage: Math.max(0, Math.ceil(limit * (1 - SLACK)) - 1) }
}

function smallestOrder(quotes: Quotes, i: number, k: number): Position {
  const fewest = quotes.lots[(i * quotes.contracts.tiers + k) * LOT_WIDTH + Lot.fewest]!
  return orderAlone(quotes, i, k, fewest)
}
