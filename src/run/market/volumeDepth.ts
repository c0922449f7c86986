import type { Bars } from '../../core/bars.ts'
import { inputError } from '../../io/files/inputError.ts'
import { plural, setting } from '../../report/words/format.ts'
import type { Facts } from '../../results/account.ts'
import type { Receipt } from '../../results/receipt.ts'
import type { HistoryPrices, Scenario } from '../../scenario/scenario.ts'

/**
 * Most units of the underlying that an entry may take in the bar after each: the stated share of its volume. Null where the
 * scenario states none. Throws InputError where the file has no volume.
 */
export function volumeDepth(
  { file, depth }: HistoryPrices,
  { volume }: Bars,
  hasVolume: boolean,
  { ladder }: Scenario['market'],
): Float64Array | null {
  if (depth === null) return null
  if (!hasVolume) throw inputError(file, 'no volume: prices.history.depth takes a share of it', 'leave depth out')
  const tier = ladder.tiers.find(({ name }) => name === depth.counts)
  const unitsPerCount = depth.share * (tier?.multiplier ?? 1)
  return volume.map(traded => traded * unitsPerCount)
}

/** What an order may take, as a rule in force. */
export function depthSentences({ prices }: Scenario): string[] {
  if (prices.kind !== 'history' || prices.depth === null) return []
  const { share, counts } = prices.depth
  const counted = counts === 'units' ? 'units of the underlying' : `contracts of ${counts}`
  return [
    `An entry takes at most ${setting(share)} of the volume of the bar before, counted in ${counted}, in each contract size; exits and samples know no such limit.`,
  ]
}

/** Trades that took fewer contracts of some size than risk and margin allowed, for that limit. */
export function cutsBy(limit: 'depth' | 'largest position', receipts: readonly Receipt[]): number {
  return receipts.filter(
    ({ decision, sizing }) => decision === 'taken' && sizing?.tiers.some(({ bound }) => bound === limit),
  ).length
}

/** How often the limit acted. */
export function depthNotices(scenario: Scenario, facts: Facts): string[] {
  const cut = facts.depth_cuts ?? 0
  const refused = facts.skipped_depth - (facts.skipped_smallest_order ?? 0)
  const byVenue = facts.largest_position_cuts ?? 0
  return [
    ...(depthSentences(scenario).length === 0 || cut + refused === 0
      ? []
      : [`the limit of volume cut ${plural(cut, 'order')} and refused ${refused}`]),
    ...(byVenue === 0
      ? []
      : [
          `${scenario.market.venue?.name} takes no larger position or order at this leverage: it cut ${plural(byVenue, 'order')}`,
        ]),
  ]
}
