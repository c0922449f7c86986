import type { OddsInputs } from '../../results/odds.ts'
import type { FractionalBet } from '../../stats/odds/bet.ts'

/** Expectancy or growth this near to zero, in R, is what rounding leaves of none. */
const ROUNDING = 1e-12

/**
 * The trade after costs as a bet: a loss of 1 + c is its unit, a win brings (b − c) ÷ (1 + c) of it, and it stakes
 * risk × (1 + c) of equity. So every closed form for bets holds with costs.
 */
export function netBet({ winRate, payoff, risk, cost }: OddsInputs): FractionalBet {
  return {
    winProbability: winRate,
    payoff: (payoff - cost) / (1 + cost),
    fraction: risk * (1 + cost),
  }
}

/** Mean result of a trade in R after costs: p b − (1 − p) − c; 0 where it differs from 0 by rounding alone. */
export function expectancyR({ winRate, payoff, cost }: OddsInputs): number {
  const mean = winRate * payoff - (1 - winRate) - cost
  return Math.abs(mean) < ROUNDING ? 0 : mean
}

/** Whether growth per trade is above zero by more than rounding. */
export function grows(growthPerTrade: number, { risk }: OddsInputs): boolean {
  return growthPerTrade > ROUNDING * risk
}
