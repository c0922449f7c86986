import { binomialCdf } from '../distributions/binomial.ts'
import { type Metric, metric, noValue } from '../metric.ts'
import { bisect } from '../numeric/bisect.ts'
import { type Bet, type FractionalBet, logGrowth, logSteps } from './bet.ts'

/** The fraction of equity with the highest mean log growth: p − q ÷ b; at or below 0 there is no edge (Kelly 1956). */
export function kellyFraction({ winProbability, payoff }: Bet): number {
  return winProbability - (1 - winProbability) / payoff
}

/** The fraction beyond Kelly's at which the mean log growth is back at zero. */
export function zeroGrowthFraction(bet: Bet): Metric {
  const kelly = kellyFraction(bet)
  if (!(kelly > 0)) return noValue('no edge')
  return metric(bisect(fraction => logGrowth({ ...bet, fraction }), kelly, 1))
}

/** Growth of an account over n trades at a fixed fraction (Kelly 1956; Thorp 2006). */
export function fractionalGrowth(bet: FractionalBet, trades: number) {
  const { win, loss } = logSteps(bet)
  const p = bet.winProbability
  const growth = logGrowth(bet)
  const variance = p * (1 - p) * (win - loss) ** 2
  const winsNeeded = Math.floor((-trades * loss) / (win - loss) + 1e-12) + 1
  return {
    growthPerTrade: growth,
    logVariancePerTrade: variance,
    expectedLogGrowth: trades * growth,
    deviationLogGrowth: Math.sqrt(trades * variance),
    /** exp of the mean log growth, near the median multiple of the start. */
    medianMultiple: Math.exp(trades * growth),
    meanMultiple: (1 + bet.fraction * (p * bet.payoff - (1 - p))) ** trades,
    /** Fewest wins that leave more than the start; more than n trades where no number does. */
    winsNeeded,
    probNoProfit: binomialCdf(winsNeeded - 1, trades, p),
  }
}

/**
 * Continuous approximation: probability of ever falling to the share x of the start at c times Kelly, x^(2/c − 1)
 * (Thorp 2006).
 */
export function continuousKelly(multiple: number, share: number) {
  return {
    probEverFall: multiple < 2 ? share ** (2 / multiple - 1) : 1,
    growthRelativeToKelly: multiple * (2 - multiple),
  }
}
