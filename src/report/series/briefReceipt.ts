import { count } from '../words/format.ts'
import { heldWords } from '../words/heldWords.ts'
import type { FineTrade } from './fineTimeline.ts'
import type { CountedTier } from './timeline.ts'

/** What a page can say of a trade whose receipt it does not carry, and where the receipt is; the first line is the heading. */
export function briefReceipt(
  { trade, long, won, contracts }: FineTrade,
  { tiers }: { readonly tiers: readonly CountedTier[] },
): string {
  const named = tiers.map(({ symbol }) => ({ symbol, name: symbol }))
  return [
    `Trade ${count(trade)}, ${long ? 'long' : 'short'}, ${heldWords({ contracts }, { tiers: named })}`,
    won ? 'Won' : 'Lost',
    `Its receipt: npx stepup why RUN --trade ${trade}`,
  ].join('\n')
}
