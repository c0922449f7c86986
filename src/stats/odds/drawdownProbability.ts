import { type FractionalBet, logSteps } from './bet.ts'

/** Slack of log equity: levels this near count as touched. */
const SLACK = 1e-12
/** Probabilities below this are dropped: all of them together stay far below 1e-12. */
const NEGLIGIBLE = 1e-25

/**
 * Probability that within n trades equity falls by the share `loss` or more below its running peak, at trade closes.
 * Far likelier than the same fall from the start. Exact: a state is the wins and losses since the last peak, where the
 * count restarts.
 */
export function drawdownProbability(bet: FractionalBet, loss: number, trades: number): number {
  const { win, loss: lose } = logSteps(bet)
  const p = bet.winProbability
  const floor = Math.log1p(-loss) + SLACK
  // Of each number of wins only the losses between peak and floor are kept, counted from the fewest.
  const fewest = (wins: number) => Math.floor((-wins * win) / lose)
  const stride = Math.ceil(floor / lose) + 2
  const mass = new Float64Array((trades + 2) * stride)
  mass[0] = 1
  let mostWins = 0
  let hit = 0
  for (let trade = 0; trade < trades; trade++) {
    let atPeak = 0
    let nextMostWins = 0
    // From many wins and losses to few: a path moves to a state that is already done with.
    for (let wins = mostWins; wins >= 0; wins--) {
      const [first, afterWin] = [fewest(wins), fewest(wins + 1)]
      for (let offset = stride - 1; offset >= 0; offset--) {
        const at = wins * stride + offset
        const probability = mass[at]!
        if (probability === 0) continue
        mass[at] = 0
        if (probability < NEGLIGIBLE) continue
        const losses = first + offset
        const level = wins * win + losses * lose
        if (level + win >= -SLACK) {
          atPeak += p * probability
        } else {
          mass[(wins + 1) * stride + losses - afterWin]! += p * probability
          nextMostWins = Math.max(nextMostWins, wins + 1)
        }
        if (level + lose <= floor) {
          hit += (1 - p) * probability
        } else {
          mass[at + 1]! += (1 - p) * probability
          nextMostWins = Math.max(nextMostWins, wins)
        }
      }
    }
    mass[0]! += atPeak
    mostWins = nextMostWins
  }
  return hit
}
