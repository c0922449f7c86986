/**
 * Follows every order of wins and losses in n independent trades. A state is a number of wins and losses; `stops` is
 * asked once for each state that is reached without stopping before, in order of trades, with the probability of being
 * there, the start included. Where it says true, the paths end.
 *
 * @returns the probability of having n trades and each number of wins without a stop, the last trade included
 */
export function winLossWalk(
  trades: number,
  winProbability: number,
  stops: (wins: number, losses: number, probability: number) => boolean,
): Float64Array {
  const mass = new Float64Array(trades + 1)
  mass[0] = stops(0, 0, 1) ? 0 : 1
  for (let trade = 1; trade <= trades; trade++) {
    for (let wins = trade; wins >= 0; wins--) {
      const won = wins > 0 ? mass[wins - 1]! * winProbability : 0
      const probability = won + mass[wins]! * (1 - winProbability)
      mass[wins] = probability > 0 && stops(wins, trade - wins, probability) ? 0 : probability
    }
  }
  return mass
}
