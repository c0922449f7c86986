import type { VariantKey } from './variant.ts'

/** Counts of trades: two bytes each where no account has more of them. */
export type TradeCounts = Uint16Array | Uint32Array

/** What became of the sampled accounts of one variant, one by one; columns may have room for more than there are. */
export interface SampledAccounts extends VariantKey {
  readonly count: number
  readonly finalEquity: Float64Array
  readonly worstDrawdown: Float64Array
  readonly stage: Uint8Array
  readonly stalled: Uint8Array
  readonly taken: TradeCounts
  readonly liquidations: TradeCounts
  /** Number of the trade that ruined the account; 0 = not ruined. */
  readonly ruinedAt: TradeCounts
  /** Number of the trade that first unlocked each tier, at account x tiers + tier; 0 = never. */
  readonly firstTrade: TradeCounts
}
