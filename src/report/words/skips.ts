import type { Facts } from '../../results/account.ts'

/** Trades of the tape that were not taken, by reason. */
export interface Skip {
  readonly reason: string
  readonly trades: number
  readonly meaning: string
}

/** Every reason that occurred, in the order in which the rules test them. */
export function skips(facts: Facts): readonly Skip[] {
  const all: readonly Skip[] = [
    {
      reason: 'void',
      trades: facts.void,
      meaning: 'the entry was at or beyond its own stop or target, or its targets were not nearest first',
    },
    { reason: 'risk', trades: facts.skipped_risk, meaning: 'one contract would have risked more than the budget' },
    ...marginSkips(facts),
    ...depthSkips(facts),
    { reason: 'after ruin', trades: facts.not_taken, meaning: 'the account was already ruined' },
  ]
  return all.filter(skip => skip.trades > 0)
}

/** Older programs did not tell the two apart. */
function marginSkips({ skipped_margin: margin, skipped_maintenance: whole }: Facts): readonly Skip[] {
  return [
    {
      reason: 'margin',
      trades: margin - (whole ?? 0),
      meaning: 'one contract needed more margin than allowed',
    },
    {
      reason: 'maintenance',
      trades: whole ?? 0,
      meaning:
        'what the position must keep was no less at its entry than what backs it, or the venue’s table does not reach its size',
    },
  ]
}

/** Older programs did not tell the two apart. */
function depthSkips({ skipped_depth: depth, skipped_smallest_order: small }: Facts): readonly Skip[] {
  const noDepth = 'the market takes not even one contract'
  if (small === null) {
    const meaning = `${noDepth}, or the order is under the smallest that the venue takes`
    return [{ reason: 'depth', trades: depth, meaning }]
  }
  const tooSmall = 'what the budget and the margin allow is under the smallest order that the venue takes'
  return [
    { reason: 'depth', trades: depth - small, meaning: noDepth },
    { reason: 'smallest order', trades: small, meaning: tooSmall },
  ]
}
