import type { Plan } from '../../core/plan.ts'
import type { Quotes } from '../../core/quotes.ts'
import type { TakenAtStart } from '../../results/feasibility.ts'
import { contractsTaken } from '../summing/contractsThatFit.ts'

/** Which trades of a tape the start takes, each at its own price, side, hour and margin, as the rules size its first trade. */
export function takenAtStart(plan: Plan, quotes: Quotes): TakenAtStart {
  const found = { trades: 0, taken: 0, risk: 0, margin: 0, depth: 0 }
  const { tape } = quotes
  for (let i = 0; i < tape.count; i++) {
    if (tape.void[i] === 1) continue
    found.trades++
    const { refusal } = contractsTaken(plan, quotes, i, plan.start, 0)
    if (refusal === null) found.taken++
    else if (refusal !== 'void') found[refusal]++
  }
  return found
}
