import type { OddsInputs } from '../../../src/results/odds.ts'
import { strategyOdds } from '../../../src/run/odds/strategyOdds.ts'

export const USUAL: OddsInputs = {
  winRate: 0.45,
  payoff: 1.6,
  risk: 0.01,
  trades: 100,
  cost: 0,
  ruin: 0.5,
  drawdowns: [0.2],
  confidence: null,
  qualifyTrades: 50,
  checkUntil: 100,
}
export const odds = (inputs: Partial<OddsInputs>) => strategyOdds({ ...USUAL, ...inputs })
