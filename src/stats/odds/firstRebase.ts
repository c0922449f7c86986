import { SLACK } from '../../core/tolerance.ts'
import { type Metric, metric, noValue, ratio } from '../metric.ts'
import type { FractionalBet } from './bet.ts'
import { winLossWalk } from './winLossWalk.ts'

export interface FirstRebase {
  readonly probability: number
  /** Mean number of the trade, of those accounts only that get there in time. */
  readonly meanTradeOfReached: Metric
  /** Median over all accounts. */
  readonly medianTrade: Metric
}

/**
 * When equity first closes at or above base × (1 + step), each trade risking a fraction of the fixed base, within n
 * trades: exact over wins and losses.
 */
export function firstRebase(
  { winProbability, payoff, fraction }: FractionalBet,
  step: number,
  trades: number,
): FirstRebase {
  const reached = new Float64Array(trades + 1)
  winLossWalk(trades, winProbability, (wins, losses, probability) => {
    const gain = fraction * (payoff * wins - losses)
    if (gain < step - SLACK) return false
    reached[wins + losses]! += probability
    return true
  })
  let probability = 0
  let median: number | null = null
  reached.forEach((p, trade) => {
    probability += p
    if (median === null && probability >= 0.5) median = trade
  })
  const weighted = reached.reduce((sum, p, trade) => sum + p * trade, 0)
  return {
    probability,
    meanTradeOfReached: ratio(weighted, probability, 'never reached'),
    medianTrade: median === null ? noValue('less than half get there') : metric(median),
  }
}
