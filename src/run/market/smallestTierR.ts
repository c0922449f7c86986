import { LOT_WIDTH, Lot, type Quotes } from '../../core/quotes.ts'

/** The result of trade i of a tape in R, after costs and funding, with one contract of the smallest tier. */
export function smallestTierR({ contracts, lots, risk }: Quotes, i: number): number {
  const j = i * contracts.tiers
  return lots[j * LOT_WIDTH + Lot.net]! / risk[j]!
}
