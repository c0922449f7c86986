import type { Account, Position } from './account.ts'
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
  position.overBudget = 0
  position.marginCut = 0
  let budgetLeft = account.budget
  let marginLeft = account.marginLimit
  let any = false
  for (let k = contracts.tiers - 1; k >= 0; k--) {
    position.contracts[k] = 0
    position.byRisk[k] = -1
    if (k > account.stage || (any && plan.single)) continue
    const byRisk = wholeContracts(budgetLeft / quotes.risk[first + k]!)
    const byMargin = wholeContracts(marginLeft / quotes.initialMargin[first + k]!)
    const depth = contracts.depth[k]!
    position.byRisk[k] = byRisk
    position.byMargin[k] = byMargin
    if (byMargin < byRisk && byMargin < depth) position.marginCut = 1
    const n = orderable(quotes, first, k, Math.min(byRisk, byMargin, depth))
    if (n <= 0) continue
    any = true
    position.contracts[k] = n
    budgetLeft -= n * quotes.risk[first + k]!
    marginLeft -= n * quotes.initialMargin[first + k]!
  }
  const refusal = any ? null : minimumOrRefusal(account, plan, quotes, first)
  if (refusal === null) addUp(position, quotes, first)
  return refusal
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
  if (!atLeast(n * multiplier[k]!, minQuantity)) return 0
  return atLeast(n * quotes.entryNotional[first + k]!, minNotional) ? n : 0
}

/** What the contracts of all tiers make together. */
function addUp(position: Position, quotes: Quotes, first: number): void {
  const { tiers, multiplier } = quotes.contracts
  let quantity = 0
  let riskTaken = 0
  let margin = 0
  let entryFee = 0
  let entrySpread = 0
  let entryNotional = 0
  let maintenanceAmount = 0
  let maintenanceWeight = 0
  let entryMaintenance = 0
  for (let k = 0; k < tiers; k++) {
    const n = position.contracts[k]!
    if (n === 0) continue
    const j = first + k
    const notional = n * quotes.entryNotional[j]!
    const amount = n * quotes.maintenanceAmount[j]!
    const share = quotes.maintenanceShare[j]!
    quantity += n * multiplier[k]!
    riskTaken += n * quotes.risk[j]!
    margin += n * quotes.initialMargin[j]!
    entryFee += n * quotes.entryFee[j]!
    entrySpread += n * quotes.entrySpread[j]!
    entryNotional += notional
    maintenanceAmount += amount
    maintenanceWeight += n * multiplier[k]! * share
    entryMaintenance += amount + share * notional
  }
  position.quantity = quantity
  position.riskTaken = riskTaken
  position.margin = margin
  position.entryFee = entryFee
  position.entrySpread = entrySpread
  position.entryNotional = entryNotional
  position.maintenanceAmount = maintenanceAmount
  position.maintenanceWeight = maintenanceWeight
  position.entryMaintenance = entryMaintenance
}
