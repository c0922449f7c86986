import { count, date, price, signed } from '../words/format.ts'
import { heldWords } from '../words/heldWords.ts'
import type { FineTrade } from './fineTimeline.ts'
import type { TimelineTerms } from './timelineWindow.ts'

/** What a page can say of a trade whose receipt it does not carry; the first line is the heading. Prices are as fine as the chart. */
export function briefReceipt(
  { trade, long, won, contracts, x, x2, entry, exit, stop, r }: FineTrade,
  { tiers, timed }: Pick<TimelineTerms, 'tiers' | 'timed'>,
): string {
  const named = tiers.map(({ symbol }) => ({ symbol, name: symbol }))
  const about = (value: number) => price(value).replace(/\.00$/, '')
  return [
    `Trade ${count(trade)}, ${long ? 'long' : 'short'}, ${heldWords({ contracts }, { tiers: named })}`,
    ...(timed ? [`${date(x)} to ${date(x2)}`] : []),
    `In at about ${about(entry)}, stop ${about(stop)}, out at ${about(exit)}`,
    `${won ? 'Won' : 'Lost'}, ${signed(r, 2)} R`,
  ].join('\n')
}
