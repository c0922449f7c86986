import { SLACK } from '../../core/tolerance.ts'
import { type Metric, metric, noValue } from '../metric.ts'
import { type FractionalBet, logGrowth, logSteps } from './bet.ts'

/** What it takes to come back from a drawdown, a share in (0, 1). */
export interface Recovery {
  /** Gain that makes up for the drawdown: D ÷ (1 − D). */
  readonly gainNeeded: number
  /** Trades at the mean log growth. */
  readonly tradesAtMeanGrowth: Metric
  /** Losses in a row to get into the drawdown, wins in a row to get out. */
  readonly consecutiveLosses: number
  readonly consecutiveWins: number
}

export function recovery(bet: FractionalBet, drawdown: number): Recovery {
  const { win, loss } = logSteps(bet)
  const way = -Math.log1p(-drawdown)
  const growth = logGrowth(bet)
  return {
    gainNeeded: drawdown / (1 - drawdown),
    tradesAtMeanGrowth: growth > 0 ? metric(way / growth) : noValue('equity does not grow'),
    consecutiveLosses: Math.ceil(way / -loss - SLACK),
    consecutiveWins: Math.ceil(way / win - SLACK),
  }
}

/** Win rate at which payoff and a cost per trade in R earn nothing: p (b − c) = (1 − p)(1 + c). */
export function breakEvenWinRate(payoff: number, costR = 0): number {
  return (1 + costR) / (1 + payoff)
}
