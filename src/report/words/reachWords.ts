import type { TradesEstimate } from '../../results/samples.ts'
import { count } from './format.ts'

/** The median trade of a step-up, and its interval: `61`, `58 to over 100` in samples of 100 trades. */
export function medianTradeWords(
  median: TradesEstimate,
  trades: number,
  link = ' to ',
): { value: string; interval: string } {
  const words = (trade: number | null) => (trade === null ? `over ${count(trades)}` : count(trade))
  const [low, high] = [words(median.low), words(median.high)]
  return { value: words(median.value), interval: low === high ? low : low + link + high }
}
