import type { Account } from './account.ts'
import { LOT_WIDTH, Lot, type Quotes } from './quotes.ts'
import { above, wholeContracts } from './tolerance.ts'

/** Why a hedge is not opened: no contract is small enough, or the margin account cannot hold one. */
export type HedgeRefusal = 'size' | 'margin'

/**
 * Contracts by tier that short a quantity, from the largest tier down, never more than is asked: written into the
 * position, with whether margin allowed fewer than the quantity and depth.
 * @param single only the largest tier of which one fits
 * @returns null when at least one contract fits, else why none does
 */
export function sizeHedge(
  { position }: Account,
  { contracts, lots, mostMargin }: Quotes,
  i: number,
  asked: number,
  marginLimit: number,
  single: boolean,
): HedgeRefusal | null {
  let left = asked
  let marginLeft = marginLimit
  let shareLeft = 1
  let any = false
  position.contracts.fill(0)
  position.marginCut = 0
  position.overBudget = 0
  position.riskTaken = Number.NaN
  for (let k = contracts.tiers - 1; k >= 0; k--) {
    if (any && single) break
    const lot = (i * contracts.tiers + k) * LOT_WIDTH
    const bySize = wholeContracts(left / contracts.multiplier[k]!)
    const initialMargin = lots[lot + Lot.initialMargin]!
    const byMargin = wholeContracts(marginLeft / initialMargin)
    const largest = mostMargin === null ? Number.POSITIVE_INFINITY : mostMargin[i * contracts.tiers + k]!
    const most = Math.min(lots[lot + Lot.most]!, wholeContracts((shareLeft * largest) / initialMargin))
    const n = Math.min(bySize, byMargin, most)
    if (byMargin < bySize && byMargin < most) position.marginCut = 1
    if (!(n >= lots[lot + Lot.fewest]!)) continue
    any = true
    position.contracts[k] = n
    left -= n * contracts.multiplier[k]!
    marginLeft -= n * initialMargin
    shareLeft -= (n * initialMargin) / largest
  }
  const venueMost = mostMargin?.[i * contracts.tiers] ?? Number.POSITIVE_INFINITY
  return any
    ? null
    : refusalOfSmallest(contracts.multiplier[0]!, lots, i * contracts.tiers * LOT_WIDTH, asked, venueMost)
}

/** Of the smallest contract: what is asked or the depth allows no order, or else the margin. */
function refusalOfSmallest(
  multiplier: number,
  lots: Float64Array,
  lot: number,
  asked: number,
  venueMost: number,
): HedgeRefusal {
  const fewest = lots[lot + Lot.fewest]!
  const tooLarge = above(fewest * lots[lot + Lot.initialMargin]!, venueMost)
  return above(fewest * multiplier, asked) || lots[lot + Lot.most]! < fewest || tooLarge ? 'size' : 'margin'
}
