import { from, type Metric, metric, noValue, ratio } from '../metric.ts'

/** Results split into wins, losses and zeros; a zero is neither. Gross loss and average loss are positive. */
export interface WinLoss {
  readonly wins: number
  readonly losses: number
  readonly zeros: number
  readonly grossProfit: number
  readonly grossLoss: number
  /** Wins ÷ all results, zeros included. */
  readonly winRate: Metric
  /** Wins ÷ wins and losses; 0 where there are zeros only. */
  readonly winRateWithoutZeros: Metric
  readonly averageWin: Metric
  readonly averageLoss: Metric
  /** The loss is negative. */
  readonly largestWin: Metric
  readonly largestLoss: Metric
  /** Average win ÷ average loss. */
  readonly payoff: Metric
  /** Gross profit ÷ gross loss. */
  readonly profitFactor: Metric
  /** W − (1 − W) ÷ payoff, the two-outcome approximation (Kelly 1956); negative = no edge. */
  readonly kelly: Metric
  /** The win rate at which the payoff earns nothing: 1 ÷ (1 + payoff). */
  readonly breakEvenWinRate: Metric
}

/** Splits results by sign; `signs` decides where rounding must not (default: the results themselves). */
export function winLoss(results: readonly number[], signs: readonly number[] = results): WinLoss {
  const won = results.filter((_, i) => signs[i]! > 0)
  const lost = results.filter((_, i) => signs[i]! < 0)
  const grossProfit = won.reduce((sum, p) => sum + p, 0)
  const grossLoss = -lost.reduce((sum, p) => sum + p, 0) + 0
  const winRate = ratio(won.length, results.length, 'no results')
  const averageWin = ratio(grossProfit, won.length, 'no win')
  const averageLoss = ratio(grossLoss, lost.length, 'no loss')
  const payoff = payoffRatio(averageWin, averageLoss)
  return {
    wins: won.length,
    losses: lost.length,
    zeros: results.length - won.length - lost.length,
    grossProfit,
    grossLoss,
    winRate,
    winRateWithoutZeros: from(winRate, () => won.length / Math.max(won.length + lost.length, 1)),
    averageWin,
    averageLoss,
    largestWin: won.length === 0 ? noValue('no win') : metric(won.reduce((a, b) => Math.max(a, b))),
    largestLoss: lost.length === 0 ? noValue('no loss') : metric(lost.reduce((a, b) => Math.min(a, b))),
    payoff,
    profitFactor: ratio(grossProfit, grossLoss, 'no loss'),
    kelly: from(payoff, b => winRate.value! - (1 - winRate.value!) / b),
    breakEvenWinRate: from(payoff, b => 1 / (1 + b)),
  }
}

function payoffRatio(averageWin: Metric, averageLoss: Metric): Metric {
  if (averageWin.value === null) return averageWin
  return averageLoss.value === null ? noValue('no loss') : ratio(averageWin.value, averageLoss.value, 'no loss')
}
