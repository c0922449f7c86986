import type { MarketSummary } from '../../results/summary.ts'

/** `ES (standard)`; the name alone where the symbol says the same or there is none. */
export function tierLabel(tier: { readonly name: string; readonly symbol: string }): string {
  return tier.symbol === '' || tier.symbol.toLowerCase() === tier.name.toLowerCase()
    ? tier.name
    : `${tier.symbol} (${tier.name})`
}

/** `ES`; the name of a tier without a symbol. */
export function tierSymbol({ name, symbol }: { readonly name: string; readonly symbol: string }): string {
  return symbol === '' ? name : symbol
}

/** The label of a tier by its name in the ladder. */
export function tierLabelOf(summary: { readonly market: Pick<MarketSummary, 'tiers'> }, name: string): string {
  const tier = summary.market.tiers.find(t => t.name === name)
  return tier === undefined ? name : tierLabel(tier)
}
