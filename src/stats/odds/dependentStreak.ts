/** Trades whose loss depends on the trade before. */
export interface DependentLosses {
  readonly lossProbability: number
  readonly lossAfterLoss: number
}

/** Autocorrelation of losses at lag 1: P(loss after loss) − P(loss after win). */
export function lossAutocorrelation(losses: DependentLosses): number {
  return losses.lossAfterLoss - lossAfterWin(losses)
}

/**
 * Probability of a run of `length` losses in n trades of a stationary two-state chain: exact, by the length of the
 * run.
 */
export function dependentStreakProbability(trades: number, losses: DependentLosses, length: number): number {
  const { lossProbability, lossAfterLoss } = losses
  const afterWin = lossAfterWin(losses)
  // runs[k]: the last k trades lost, and no run was long enough yet.
  let runs = new Float64Array(length + 1)
  runs[0] = 1 - lossProbability
  runs[1] = lossProbability
  for (let trade = 1; trade < trades; trade++) {
    const next = new Float64Array(length + 1)
    next[length] = runs[length]!
    for (let k = 0; k < length; k++) {
      const lose = k === 0 ? afterWin : lossAfterLoss
      next[k + 1] = next[k + 1]! + runs[k]! * lose
      next[0] = next[0]! + runs[k]! * (1 - lose)
    }
    runs = next
  }
  return runs[length]!
}

function lossAfterWin({ lossProbability, lossAfterLoss }: DependentLosses): number {
  return (lossProbability * (1 - lossAfterLoss)) / (1 - lossProbability)
}
