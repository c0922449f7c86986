import type { Facts } from '../../results/account.ts'

/** Trades of the tape that were not taken, by reason. */
export interface Skip {
  readonly reason: string
  readonly trades: number
  readonly meaning: string
}

/** Every reason that occurred, in the order in which the rules test them. */
export function skips(facts: Facts): readonly Skip[] {
  const small = facts.skipped_smallest_order
  const all: readonly Skip[] = [
    { reason: 'void', trades: facts.void, meaning: 'the entry was at or beyond its own stop or target' },
    { reason: 'risk', trades: facts.skipped_risk, meaning: 'one contract would have risked more than the budget' },
    { reason: 'margin', trades: facts.skipped_margin, meaning: 'one contract needed more margin than allowed' },
    { reason: 'depth', trades: facts.skipped_depth - small, meaning: 'the market takes not even one contract' },
    {
      reason: 'smallest order',
      trades: small,
      meaning: 'what the budget and the margin allow is under the smallest order that the venue takes',
    },
    { reason: 'after ruin', trades: facts.not_taken, meaning: 'the account was already ruined' },
  ]
  return all.filter(skip => skip.trades > 0)
}
