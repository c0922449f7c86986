import { LEG_LOT_WIDTH, LegLot, type Quotes } from '../../core/quotes.ts'

/**
 * The result of trade i of a tape in R, after costs and funding, with one contract of the smallest tier, which leaves
 * with the last leg.
 */
export function smallestTierR({ tape, contracts, legLots, risk }: Quotes, i: number): number {
  const lot = (tape.legFirst[i + 1]! - 1) * contracts.tiers * LEG_LOT_WIDTH
  return legLots[lot + LegLot.net]! / risk[i * contracts.tiers]!
}
