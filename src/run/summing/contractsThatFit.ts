import { Account, openAccount } from '../../core/account.ts'
import type { Plan } from '../../core/plan.ts'
import type { Quotes } from '../../core/quotes.ts'
import { sizePosition } from '../../core/sizing.ts'

/**
 * Contracts by tier that an account of this equity takes in trade i, with all tiers up to `stage` unlocked: the sizing
 * of the rules themselves, on an account that has nothing behind it.
 */
export function contractsThatFit(plan: Plan, quotes: Quotes, i: number, equity: number, stage: number): number[] {
  const account = new Account(quotes.contracts.tiers)
  openAccount(account, equity, plan.ruin)
  account.stage = stage
  sizePosition(account, plan, quotes, i, null)
  return [...account.position.contracts]
}
