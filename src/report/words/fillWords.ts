import type { FillRow } from '../../results/ledger.ts'
import type { Summary } from '../../results/summary.ts'
import { date, money, price } from './format.ts'
import { heldWords } from './heldWords.ts'

/** One fill in words: which it is, when, what left or entered at which price, and what that cost. */
export function fillWords(fill: FillRow, { market }: Pick<Summary, 'market'>): string {
  const { quote } = market
  const costs = [
    `spread and slippage ${money(fill.spreadCost, quote)}`,
    `fees ${money(fill.fee, quote)}`,
    ...(fill.funding === 0 ? [] : [`funding ${money(fill.funding, quote)}`]),
  ]
  const when = Number.isNaN(fill.time) ? '' : ` ${date(fill.time)}`
  return `${nameOf(fill)}${when}: ${heldWords(fill, market)} at ${price(fill.price)}; ${costs.join(', ')}`
}

/** The fills by trade, of those that left in more than one part: of any other the ledger says it all. */
export function fillsOfParts(fills: readonly FillRow[]): ReadonlyMap<number, readonly FillRow[]> {
  const byTrade = Map.groupBy(fills, ({ trade }) => trade)
  return new Map([...byTrade].filter(([, rows]) => rows.length > 2))
}

function nameOf({ leg, kind, reason }: FillRow): string {
  if (kind === 'entry') return 'entry'
  return kind === 'liquidation' ? `leg ${leg} (liquidation)` : `leg ${leg} (${reason})`
}
