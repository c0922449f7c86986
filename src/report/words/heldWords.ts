import type { FillRow, LedgerRow } from '../../results/ledger.ts'
import type { MarketSummary, Summary } from '../../results/summary.ts'
import { count, date, money, price } from './format.ts'

/** What a trade held: `1 ES + 3 MES`, largest first. */
export function heldWords(row: Pick<LedgerRow, 'contracts'>, { tiers }: Pick<MarketSummary, 'tiers'>): string {
  return tiers
    .map((tier, k) => ({ symbol: tier.symbol === '' ? tier.name : tier.symbol, n: row.contracts[k] ?? 0 }))
    .filter(({ n }) => n > 0)
    .reverse()
    .map(({ symbol, n }) => `${count(n)} ${symbol}`)
    .join(' + ')
}

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
