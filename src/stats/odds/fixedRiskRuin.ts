import { SLACK } from '../../core/tolerance.ts'
import { type Metric, ratio } from '../metric.ts'
import type { Bet } from './bet.ts'
import { winLossWalk } from './winLossWalk.ts'

/** Trades that each risk one unit of money, whatever the equity. */
export interface FixedRisk extends Bet {
  /** Equity at the start, and the equity at or below which the account is ruined, in units of risk. */
  readonly units: number
  readonly ruinUnits: number
  readonly trades: number
}

export interface FixedRiskRuin {
  /** Ruined at the close of any trade: the path minimum counts. */
  readonly probRuin: number
  /** Mean final units; ruined accounts keep their last equity. */
  readonly meanFinal: number
  readonly meanFinalSurvivors: Metric
  /** Mean final units, and probability of a ruinous final equity, if ruined accounts traded on. */
  readonly meanFinalRuinIgnored: number
  readonly probFinalAtRuinIgnored: number
}

/** Exact dynamic programme over the numbers of wins and losses. */
export function fixedRiskRuin({ winProbability, payoff, units, ruinUnits, trades }: FixedRisk): FixedRiskRuin {
  const equity = (wins: number, losses: number) => units + payoff * wins - losses
  const isRuined = (wins: number, losses: number) => equity(wins, losses) <= ruinUnits + SLACK
  let probRuin = 0
  let ruinedFinal = 0
  const survivors = winLossWalk(trades, winProbability, (wins, losses, probability) => {
    if (!isRuined(wins, losses)) return false
    probRuin += probability
    ruinedFinal += probability * equity(wins, losses)
    return true
  })
  const all = winLossWalk(trades, winProbability, () => false)
  const survivorFinal = survivors.reduce((sum, mass, wins) => sum + mass * equity(wins, trades - wins), 0)
  return {
    probRuin,
    meanFinal: ruinedFinal + survivorFinal,
    meanFinalSurvivors: ratio(
      survivorFinal,
      survivors.reduce((sum, mass) => sum + mass, 0),
      'no account survives',
    ),
    meanFinalRuinIgnored: units + trades * (winProbability * payoff - (1 - winProbability)),
    probFinalAtRuinIgnored: all.reduce((sum, mass, wins) => (isRuined(wins, trades - wins) ? sum + mass : sum), 0),
  }
}
