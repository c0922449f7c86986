import type { PriceLevel } from '../../io/columns/prices/priceLevel.ts'
import type { KnownMarket } from '../../io/files/programMarkets.ts'
import { referenceOf } from '../../scenario/resolveLadder.ts'
import type { Market } from '../../scenario/scenario.ts'

/** What the market of prices says of them before they are read. */
export interface PriceTerms {
  readonly negativePrices: boolean
  readonly level: PriceLevel | null
}

export function priceTerms({ ladder, reference }: Pick<Market, 'ladder' | 'reference'>): PriceTerms {
  return { negativePrices: ladder.negativePrices, level: { ticks: ticksOf(ladder), reference } }
}

/** The same of a market that a flag names; null = none does. */
export function priceTermsOf(market: KnownMarket | null): PriceTerms {
  if (market === null) return { negativePrices: false, level: null }
  const { ladder } = market
  const level = { ticks: ticksOf(ladder), reference: referenceOf(ladder) }
  return { negativePrices: ladder.negativePrices, level }
}

function ticksOf({ tiers }: { readonly tiers: readonly { readonly tick: number }[] }): number[] {
  return [...new Set(tiers.map(({ tick }) => tick))]
}
