import { SLACK } from '../core/tolerance.ts'
import type { Edge } from '../stats/edge.ts'
import type { Facts } from './account.ts'
import type { CutOff } from './cutOff.ts'

/** The one word for a run, worst first. */
export type Outcome = 'not tested' | 'not tradable' | 'ruined' | 'stalled' | 'lost' | 'unproven' | 'shown'

/** What decides the outcome of a run. */
export interface Decisive {
  readonly facts: Facts
  readonly edge: Edge
  readonly cutOff: CutOff | null
}

/** What a run proved. Void trades count for nothing: to have grown is no proof, and nothing is proved by a trade that was cut off. */
export function outcomeOf({ facts, edge, cutOff }: Decisive): Outcome {
  if (facts.trades === facts.void) return 'not tested'
  if (facts.taken === 0) return 'not tradable'
  if (facts.ruined) return 'ruined'
  if (facts.stalled) return 'stalled'
  if (moneyMade(facts) < 0) return 'lost'
  return edge.proof === 'edge' && cutOff?.decides !== true ? 'shown' : 'unproven'
}

/** From start to end, cash flows apart; what is only rounding is 0. */
export function moneyMade({ start, final_equity, total_cash_flows }: Facts): number {
  const made = final_equity - start - total_cash_flows
  return Math.abs(made) <= SLACK * start ? 0 : made
}
