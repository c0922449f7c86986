import type { Bet } from './bet.ts'
import { winLossWalk } from './winLossWalk.ts'

/** What a qualification test knows of the trades so far: sums of R and of its square. */
export interface TradeRecord {
  readonly trades: number
  readonly wins: number
  readonly sumR: number
  readonly sumSquaredR: number
}

export interface Qualification {
  /** First and last number of trades at which the test is made. */
  readonly firstCheck: number
  readonly lastCheck: number
  qualifies(record: TradeRecord): boolean
}

/**
 * Probability that trades with two outcomes, +payoff R and −1 R, pass a qualification that is looked at after every
 * trade from the first check to the last, and at either check alone. With the break-even win rate it is the rate of
 * false promotions: looking often, a strategy without an edge passes far more often than at one look. Exact.
 */
export function qualificationProbability({ winProbability, payoff }: Bet, qualification: Qualification) {
  const { firstCheck, lastCheck } = qualification
  const passes = (wins: number, losses: number) =>
    qualification.qualifies({
      trades: wins + losses,
      wins,
      sumR: payoff * wins - losses,
      sumSquaredR: payoff ** 2 * wins + losses,
    })
  let atAnyCheck = 0
  winLossWalk(lastCheck, winProbability, (wins, losses, probability) => {
    if (wins + losses < firstCheck || !passes(wins, losses)) return false
    atAnyCheck += probability
    return true
  })
  const atOneCheck = (trades: number) =>
    winLossWalk(trades, winProbability, () => false).reduce(
      (sum, probability, wins) => (passes(wins, trades - wins) ? sum + probability : sum),
      0,
    )
  return { atAnyCheck, atFirstCheckOnly: atOneCheck(firstCheck), atLastCheckOnly: atOneCheck(lastCheck) }
}

/** Probability that a strategy without an edge, winning at its break-even rate 1 ÷ (1 + payoff), is promoted. */
export function falsePromotionRate(payoff: number, qualification: Qualification): number {
  return qualificationProbability({ winProbability: 1 / (1 + payoff), payoff }, qualification).atAnyCheck
}
