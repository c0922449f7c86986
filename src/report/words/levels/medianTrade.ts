import type { TradesEstimate } from '../../../results/samples.ts'
import type { Cell } from '../cell.ts'
import { count } from '../format.ts'

/** The median trade of a step-up, and its interval: `61`, `58 to over 100` in samples of 100 trades. */
export function medianTrade(median: TradesEstimate, trades: number): Cell {
  const words = (trade: number | null) => (trade === null ? `over ${count(trades)}` : count(trade))
  const [low, high] = [words(median.low), words(median.high)]
  return { text: words(median.value), interval: low === high ? [low] : [low, high] }
}
