import type { Account, Position } from './account.ts'
import type { Journal, SkipReason } from './journal.ts'
import type { Plan } from './plan.ts'
import { LOT_WIDTH, Lot, type Quotes } from './quotes.ts'
import { above, atLeast, wholeContracts } from './tolerance.ts'

/** The money that the next trade may lose (§4). */
export function riskBudget(account: Account, plan: Plan): number {
  return plan.risk * (plan.follow ? Math.min(account.base, account.equity) : account.base)
}

/**
 * Contracts by tier for trade i (§6), from the largest unlocked tier down, written into the position; what limited each
 * tier only where a journal may ask. Equity is untouched.
 * @returns null when at least one contract fits, else why none does
 */
export function sizePosition(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  i: number,
  journal: Journal | null,
): SkipReason | null {
  const { contracts, lots } = quotes
  const { position, stage } = account
  const first = i * contracts.tiers
  let budgetLeft = riskBudget(account, plan)
  let marginLeft = account.equity * plan.marginShare
  account.budget = budgetLeft
  account.marginLimit = marginLeft
  position.overBudget = 0
  position.marginCut = 0
  let any = false
  for (let k = contracts.tiers - 1; k >= 0; k--) {
    position.contracts[k] = 0
    if (journal !== null) position.byRisk[k] = -1
    if (k > stage || (any && plan.single)) continue
    const lot = (first + k) * LOT_WIDTH
    const risk = lots[lot + Lot.risk]!
    const initialMargin = lots[lot + Lot.initialMargin]!
    const byRisk = budgetLeft / risk
    const byMargin = marginLeft / initialMargin
    const depth = contracts.depth[k]!
    if (journal !== null) noteLimits(position, k, wholeContracts(byRisk), wholeContracts(byMargin), depth)
    const n = orderable(quotes, first, k, Math.min(wholeContracts(Math.min(byRisk, byMargin)), depth))
    if (n <= 0) continue
    any = true
    position.contracts[k] = n
    budgetLeft -= n * risk
    marginLeft -= n * initialMargin
  }
  return any ? null : minimumOrRefusal(account, plan, quotes, first)
}

function noteLimits(position: Position, k: number, byRisk: number, byMargin: number, depth: number): void {
  position.byRisk[k] = byRisk
  position.byMargin[k] = byMargin
  if (byMargin < byRisk && byMargin < depth) position.marginCut = 1
}

/** Why not even one contract fits; or null where the plan takes one smallest contract over the budget all the same. */
function minimumOrRefusal(account: Account, plan: Plan, quotes: Quotes, first: number): SkipReason | null {
  const overBudget = above(quotes.risk[first]!, account.budget)
  if (overBudget && !plan.minimumOne) return 'risk'
  if (above(quotes.initialMargin[first]!, account.marginLimit)) return 'margin'
  if (!overBudget) return 'depth'
  if (orderable(quotes, first, 0, Math.min(1, quotes.contracts.depth[0]!)) < 1) return 'depth'
  account.position.contracts[0] = 1
  account.position.overBudget = 1
  return null
}

/** An order under the venue's smallest quantity or notional counts as none. */
function orderable(quotes: Quotes, first: number, k: number, n: number): number {
  const { minQuantity, minNotional, multiplier } = quotes.contracts
  if (minQuantity > 0 && !atLeast(n * multiplier[k]!, minQuantity)) return 0
  if (minNotional > 0 && !atLeast(n * quotes.entryNotional[first + k]!, minNotional)) return 0
  return n
}
