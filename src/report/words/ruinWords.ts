import type { RuinSummary } from '../../results/account.ts'
import type { Summary } from '../../results/summary.ts'
import { money } from './format.ts'

type Ruined = Pick<Summary, 'facts' | 'market' | 'ruin'>
type Cause = NonNullable<RuinSummary['cause']> | 'unknown'

const DEBT_BY: Readonly<Record<Cause, string>> = {
  price: 'a price gap took its balance below zero',
  funding: 'funding took its balance below zero',
  costs: 'the costs of a trade took its balance below zero',
  unknown: 'its balance fell below zero',
}

const LEVEL_BY: Readonly<Record<Cause, string>> = {
  price: 'its equity fell to the level at which the plan gives up',
  funding: 'funding took its equity to the level at which the plan gives up',
  costs: 'the costs of a trade took its equity to the level at which the plan gives up',
  unknown: 'its equity fell to the level at which the plan gives up',
}

/** What ruined the account, as the second half of a sentence. */
export function ruinWords({ facts, market, ruin }: Ruined): string {
  const cause = ruin?.cause ?? 'unknown'
  if (facts.debt > 0) return `${DEBT_BY[cause]}, and ${money(facts.debt, market.quote)} of debt is left`
  if (facts.liquidations > 0 && market.marginMode !== 'isolated') {
    return 'its position was liquidated with the whole balance behind it'
  }
  return LEVEL_BY[cause]
}
