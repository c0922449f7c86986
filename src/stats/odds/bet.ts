/** A trade with two outcomes: it wins `payoff` times its risk, or loses the risk. */
export interface Bet {
  /** In (0, 1). */
  readonly winProbability: number
  /** Win ÷ loss, above 0. */
  readonly payoff: number
}

/** A bet of a fixed fraction of equity, in (0, 1). */
export interface FractionalBet extends Bet {
  readonly fraction: number
}

/** Changes of log equity by a win and by a loss: ln(1 + b f) and ln(1 − f). */
export function logSteps({ payoff, fraction }: FractionalBet): { win: number; loss: number } {
  return { win: Math.log1p(payoff * fraction), loss: Math.log1p(-fraction) }
}

/** Mean change of log equity per trade: p ln(1 + b f) + q ln(1 − f) (Kelly 1956). */
export function logGrowth(bet: FractionalBet): number {
  const { win, loss } = logSteps(bet)
  return bet.winProbability * win + (1 - bet.winProbability) * loss
}
