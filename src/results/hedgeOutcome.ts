import { above } from '../core/tolerance.ts'
import type { HedgeFacts, HedgeOutcome } from './hedge.ts'

/** What decides the outcome of a hedge. */
export type DecisiveOfHedge = Pick<
  HedgeFacts,
  'taken' | 'liquidations' | 'worst_drawdown_idle' | 'worst_drawdown_total'
>

/**
 * What became of a hedge: whether it stood to the end, and whether holding and account together fell less with it than with
 * the account lying idle. That is what it did on these prices, and proves nothing about others.
 */
export function hedgeOutcomeOf(facts: DecisiveOfHedge): HedgeOutcome {
  if (facts.liquidations > 0) return 'liquidated'
  if (facts.taken === 0) return 'not opened'
  return above(facts.worst_drawdown_idle, facts.worst_drawdown_total) ? 'fell less' : 'fell no less'
}
