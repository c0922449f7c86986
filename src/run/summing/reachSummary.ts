import type { ReachSummary, TradesEstimate } from '../../results/samples.ts'
import { quantileRanks } from '../../stats/intervals/quantileRanks.ts'
import type { LevelTally } from '../sampling/levelTally.ts'
import { proportion } from './proportion.ts'

/** Who unlocked a tier and when; ruin competes with it. */
export function reachSummary(name: string, tally: LevelTally, tier: number): ReachSummary {
  const { count } = tally
  const unlocked = tally.reached[tier]!
  const ruined = tally.ruinedBefore[tier]!
  return {
    tier: name,
    share: proportion(unlocked, count),
    ruinedBefore: proportion(ruined, count),
    neither: proportion(count - unlocked - ruined, count),
    medianTrades: medianTrades(tally, tier),
  }
}

/** The median (type 7) over all accounts: one that never unlocked the tier ranks after all that did. */
function medianTrades(tally: LevelTally, tier: number): TradesEstimate {
  const { count } = tally
  const { lower, upper } = quantileRanks(count, 0.5)
  const before = tradeAtRank(tally, tier, Math.ceil(count / 2))
  const after = tradeAtRank(tally, tier, Math.floor(count / 2) + 1)
  const value = before === null || after === null ? null : (before + after) / 2
  return {
    value,
    low: tradeAtRank(tally, tier, lower),
    high: tradeAtRank(tally, tier, upper),
    reason: value === null ? 'not more than half of the accounts unlock it' : null,
  }
}

/** Number of the trade that unlocked a tier for the account of that rank (1 = earliest); null = it never did. */
function tradeAtRank(tally: LevelTally, tier: number, rank: number): number | null {
  const first = tier * (tally.trades + 1)
  let accounts = 0
  for (let trade = 1; trade <= tally.trades; trade++) {
    accounts += tally.reachedAt[first + trade]!
    if (accounts >= rank) return trade
  }
  return null
}
