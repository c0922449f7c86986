import type { LedgerRow } from '../../results/ledger.ts'
import type { MarketSummary } from '../../results/summary.ts'
import { count } from './format.ts'

/** What a trade held: `1 ES + 3 MES`, largest first. */
export function heldWords(row: Pick<LedgerRow, 'contracts'>, { tiers }: Pick<MarketSummary, 'tiers'>): string {
  return tiers
    .map((tier, k) => ({ symbol: tier.symbol === '' ? tier.name : tier.symbol, n: row.contracts[k] ?? 0 }))
    .filter(({ n }) => n > 0)
    .reverse()
    .map(({ symbol, n }) => `${count(n)} ${symbol}`)
    .join(' + ')
}
