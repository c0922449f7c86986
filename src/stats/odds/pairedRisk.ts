import { ratio } from '../metric.ts'
import { type Bet, type FractionalBet, logGrowth, logSteps } from './bet.ts'

/**
 * How the log growth over n trades differs between two fractions of equity: mean, and variance on the same trades and
 * on independent ones. The ratio is how many times more paths the independent comparison needs.
 */
export function pairedRisk(bet: Bet, firstFraction: number, secondFraction: number, trades: number) {
  const first = { ...bet, fraction: firstFraction }
  const second = { ...bet, fraction: secondFraction }
  const spread = (sized: FractionalBet) => logSteps(sized).win - logSteps(sized).loss
  const variance = trades * bet.winProbability * (1 - bet.winProbability)
  const paired = variance * (spread(second) - spread(first)) ** 2
  const independent = variance * (spread(second) ** 2 + spread(first) ** 2)
  return {
    meanDifference: trades * (logGrowth(second) - logGrowth(first)),
    varianceSameTrades: paired,
    varianceIndependent: independent,
    pathsRatio: ratio(independent, paired, 'the fractions are equal'),
  }
}
