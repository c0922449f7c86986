import type { TimeToTier } from '../../results/samples.ts'
import type { LevelTally } from '../sampling/levelTally.ts'
import { proportion } from './proportion.ts'

/** Steps that a sample is told in at most. */
const STEPS = 50

/** Cumulative incidence of the step up to each larger tier, with ruin as competing outcome: no account is ever censored. */
export function timeToTier(tally: LevelTally, tiers: readonly string[]): TimeToTier[] {
  return tiers.slice(1).map((tier, i) => {
    const reached = cumulated(tally.reachedAt, i + 1, tally.trades)
    const ruined = cumulated(tally.ruinedBeforeAt, i + 1, tally.trades)
    return {
      tier,
      points: toldTrades(tally.trades).map(trade => ({
        trade,
        reached: proportion(reached[trade]!, tally.count),
        ruinedBefore: proportion(ruined[trade]!, tally.count),
      })),
    }
  })
}

function toldTrades(trades: number): number[] {
  const step = Math.ceil(trades / STEPS)
  const told = Array.from({ length: Math.ceil(trades / step) }, (_, i) => i * step)
  return [...told, trades]
}

/** Accounts by trade number, added up, of a tier. */
function cumulated(counts: Float64Array, tier: number, trades: number): number[] {
  let sum = 0
  return Array.from({ length: trades + 1 }, (_, trade) => {
    sum += counts[tier * (trades + 1) + trade]!
    return sum
  })
}
