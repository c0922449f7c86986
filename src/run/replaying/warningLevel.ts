import type { Position } from '../../core/account.ts'
import type { Contracts } from '../../core/contracts.ts'
import { liquidationPrice, reachesLiquidation } from '../../core/margin.ts'

/** Share of what backs a position that its maintenance is at the warning. Venues that warn name no figure; this one is ours. */
export const WARNING_SHARE = 0.8

/**
 * The price at which the maintenance of the entry is 80% of what backs the position, open profit included: liquidation with a
 * maintenance that is 1 ÷ 80% as large. NaN = no price.
 */
export function warningPrice(contracts: Contracts, position: Position, backing: number): number {
  return liquidationPrice(contracts, position, backing, position.marginFactor / WARNING_SHARE)
}

/** Whether a trade came to its warning level or beyond, from the entry on. */
export function wasWarned(row: { side: number; worst: number; warningPrice: number; events: string[] }): boolean {
  return row.events.includes('liquidated') || reachesLiquidation(row.side, row.worst, row.warningPrice)
}
