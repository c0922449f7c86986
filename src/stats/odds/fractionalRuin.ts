import { type Metric, metric, noValue } from '../metric.ts'
import { bisect } from '../numeric/bisect.ts'
import { type FractionalBet, logGrowth, logSteps } from './bet.ts'
import { winLossWalk } from './winLossWalk.ts'

/** Slack of log equity: levels this near count as touched. */
const SLACK = 1e-12

/**
 * Probability that equity falls to 1 − loss of the start at the close of any of n trades: exact over wins and losses.
 */
export function floorProbability(bet: FractionalBet, loss: number, trades: number): number {
  return levelProbabilities(bet, loss, Infinity, trades).floorFirst
}

/** Which of two levels of equity is reached first. */
export interface LevelProbabilities {
  readonly floorFirst: number
  readonly topFirst: number
  readonly neither: number
}

/** Probabilities of reaching 1 − loss or `top` (multiple of the start, above 1) first, within n trades. */
export function levelProbabilities(bet: FractionalBet, loss: number, top: number, trades: number): LevelProbabilities {
  const { win, loss: lose } = logSteps(bet)
  const [low, high] = [Math.log1p(-loss) + SLACK, Math.log(top) - SLACK]
  let floorFirst = 0
  let topFirst = 0
  winLossWalk(trades, bet.winProbability, (wins, losses, probability) => {
    const level = wins * win + losses * lose
    if (level <= low) floorFirst += probability
    else if (level >= high) topFirst += probability
    else return false
    return true
  })
  return { floorFirst, topFirst, neither: 1 - floorFirst - topFirst }
}

/**
 * The exponent θ > 0 with p (1 + b f)^−θ + q (1 − f)^−θ = 1 (Lundberg, ruin theory). Without growth there is none, and
 * the fall is certain.
 */
export function lundbergExponent(bet: FractionalBet): Metric {
  const growth = logGrowth(bet)
  if (!(growth > 0)) return noValue('equity does not grow')
  const { win, loss } = logSteps(bet)
  const p = bet.winProbability
  const excess = (theta: number) => p * Math.expm1(-theta * win) + (1 - p) * Math.expm1(-theta * loss)
  let low = growth / (p * (1 - p) * (win - loss) ** 2)
  while (excess(low) >= 0) low /= 2
  let high = 2 * low
  while (excess(high) < 0) high *= 2
  return metric(bisect(excess, low, high))
}

/** Bounds of the probability that equity ever falls to 1 − loss of the start: (1−D)^θ (1−f)^θ and (1−D)^θ. */
export function everFallBounds(bet: FractionalBet, loss: number): { low: number; high: number } {
  const theta = lundbergExponent(bet).value
  if (theta === null) return { low: 1, high: 1 }
  const high = (1 - loss) ** theta
  return { low: high * (1 - bet.fraction) ** theta, high }
}
