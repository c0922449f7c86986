import { Account, openAccount } from '../../core/account.ts'
import type { SkipReason } from '../../core/journal.ts'
import type { Plan } from '../../core/plan.ts'
import type { Quotes } from '../../core/quotes.ts'
import { sizePosition } from '../../core/sizing.ts'
import { enterPosition } from '../../core/trade.ts'

/**
 * Contracts by tier that an account of this equity is allowed in trade i, with all tiers up to `stage` unlocked: the sizing
 * of the rules themselves, on an account that has nothing behind it.
 */
export function contractsThatFit(plan: Plan, quotes: Quotes, i: number, equity: number, stage: number): number[] {
  return [...sized(plan, quotes, i, equity, stage).account.position.contracts]
}

/** The same as far as they are taken: a position that must keep no less than what backs it is refused whole (§7). */
export function contractsTaken(
  plan: Plan,
  quotes: Quotes,
  i: number,
  equity: number,
  stage: number,
): { contracts: number[]; refusal: SkipReason | null } {
  const { account, refusal: unsized } = sized(plan, quotes, i, equity, stage)
  const refusal = unsized ?? enterPosition(account, quotes, i, null)
  const { contracts } = account.position
  return { contracts: refusal === null ? [...contracts] : [...contracts].fill(0), refusal }
}

function sized(plan: Plan, quotes: Quotes, i: number, equity: number, stage: number) {
  const account = new Account(quotes.contracts.tiers)
  openAccount(account, equity, plan.ruin)
  account.stage = stage
  return { account, refusal: sizePosition(account, plan, quotes, i, null) }
}
