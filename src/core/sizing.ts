import type { Account, Position } from './account.ts'
import type { Contracts } from './contracts.ts'
import type { SkipReason } from './journal.ts'
import type { Plan } from './plan.ts'
import type { Quotes } from './quotes.ts'
import { above, atLeast, wholeContracts } from './tolerance.ts'

/** The money that the next trade may lose (§4). */
export function riskBudget(account: Account, plan: Plan): number {
  return plan.risk * (plan.follow ? Math.min(account.base, account.equity) : account.base)
}

/**
 * Contracts by tier for trade i (§6), from the largest unlocked tier down; writes them, and what limited each tier,
 * into the position. Equity is untouched.
 * @returns null when at least one contract fits, else why none does
 */
export function sizePosition(account: Account, plan: Plan, quotes: Quotes, i: number): SkipReason | null {
  const { contracts } = quotes
  const { position } = account
  const first = i * contracts.tiers
  account.budget = riskBudget(account, plan)
  account.marginLimit = account.equity * plan.marginShare
  clearSizing(position)
  let budgetLeft = account.budget
  let marginLeft = account.marginLimit
  for (let k = account.stage; k >= 0; k--) {
    const byRisk = wholeContracts(budgetLeft / quotes.risk[first + k]!)
    const byMargin = wholeContracts(marginLeft / quotes.initialMargin[first + k]!)
    position.byRisk[k] = byRisk
    position.byMargin[k] = byMargin
    const depth = contracts.depth[k]!
    if (byMargin < byRisk && byMargin < depth) position.marginCut = 1
    const n = orderable(contracts, quotes, first, k, Math.min(byRisk, byMargin, depth))
    if (n <= 0) continue
    takeContracts(position, contracts, quotes, first, k, n)
    if (plan.single) break
    budgetLeft -= n * quotes.risk[first + k]!
    marginLeft -= n * quotes.initialMargin[first + k]!
  }
  if (position.quantity > 0) return null
  if (!above(quotes.risk[first]!, account.budget)) {
    return above(quotes.initialMargin[first]!, account.marginLimit) ? 'margin' : 'depth'
  }
  return plan.minimumOne ? takeMinimum(account, quotes, first) : 'risk'
}

/** One smallest contract over the budget, where margin, depth and the venue's smallest order allow it. */
function takeMinimum(account: Account, quotes: Quotes, first: number): SkipReason | null {
  const { contracts } = quotes
  if (above(quotes.initialMargin[first]!, account.marginLimit)) return 'margin'
  if (orderable(contracts, quotes, first, 0, Math.min(1, contracts.depth[0]!)) < 1) return 'depth'
  takeContracts(account.position, contracts, quotes, first, 0, 1)
  account.position.overBudget = 1
  return null
}

/** An order under the venue's smallest quantity or notional counts as none. */
function orderable(contracts: Contracts, quotes: Quotes, first: number, k: number, n: number): number {
  if (!atLeast(n * contracts.multiplier[k]!, contracts.minQuantity)) return 0
  return atLeast(n * quotes.entryNotional[first + k]!, contracts.minNotional) ? n : 0
}

function clearSizing(position: Position): void {
  position.contracts.fill(0)
  position.byRisk.fill(-1)
  position.byMargin.fill(-1)
  position.quantity = 0
  position.riskTaken = 0
  position.margin = 0
  position.entryFee = 0
  position.entrySpread = 0
  position.entryNotional = 0
  position.entryMaintenance = 0
  position.maintenanceAmount = 0
  position.maintenanceWeight = 0
  position.overBudget = 0
  position.marginCut = 0
}

function takeContracts(p: Position, contracts: Contracts, quotes: Quotes, first: number, k: number, n: number): void {
  const j = first + k
  const quantity = n * contracts.multiplier[k]!
  p.contracts[k] = n
  p.quantity += quantity
  p.riskTaken += n * quotes.risk[j]!
  p.margin += n * quotes.initialMargin[j]!
  p.entryFee += n * quotes.entryFee[j]!
  p.entrySpread += n * quotes.entrySpread[j]!
  p.entryNotional += n * quotes.entryNotional[j]!
  p.entryMaintenance += n * (quotes.maintenanceAmount[j]! + quotes.maintenanceShare[j]! * quotes.entryNotional[j]!)
  p.maintenanceAmount += n * quotes.maintenanceAmount[j]!
  p.maintenanceWeight += quantity * quotes.maintenanceShare[j]!
}
