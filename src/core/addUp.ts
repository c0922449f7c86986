import type { Position } from './account.ts'
import type { Quotes } from './quotes.ts'
import { marginFactor } from './stress.ts'

/**
 * Everything that the contracts held of all tiers make together in trade i: for a trade that may be liquidated, for a
 * journal, and for bars.
 */
export function addUp(position: Position, quotes: Quotes, i: number): void {
  const { tiers, multiplier, closeFee } = quotes.contracts
  let quantity = 0
  let margin = 0
  let entryFee = 0
  let entrySpread = 0
  let entryNotional = 0
  let maintenanceAmount = 0
  let maintenanceWeight = 0
  let entryMaintenance = 0
  let closeFeeWeight = 0
  let entryCloseFee = 0
  const margins = position.margins ?? quotes
  for (let k = 0; k < tiers; k++) {
    const n = position.left[k]!
    if (n === 0) continue
    const j = i * tiers + k
    const notional = n * quotes.entryNotional[j]!
    const amount = n * margins.maintenanceAmount[j]!
    const share = margins.maintenanceShare[j]!
    quantity += n * multiplier[k]!
    margin += n * margins.initialMargin[j]!
    entryFee += n * quotes.entryFee[j]!
    entrySpread += n * quotes.entrySpread[j]!
    entryNotional += notional
    maintenanceAmount += amount
    maintenanceWeight += n * multiplier[k]! * share
    entryMaintenance += amount + share * notional
    closeFeeWeight += n * multiplier[k]! * closeFee[k]!
    entryCloseFee += closeFee[k]! * notional
  }
  position.side = quotes.tape.side[i]!
  position.marginFactor = marginFactor(quotes.contracts.stress, quotes.tape.entryTime[i]!)
  position.entry = quotes.tape.entry[i]!
  position.quantity = quantity
  position.margin = margin
  position.entryFee = entryFee
  position.entrySpread = entrySpread
  position.entryNotional = entryNotional
  position.maintenanceAmount = maintenanceAmount
  position.maintenanceWeight = maintenanceWeight
  position.entryMaintenance = entryMaintenance
  position.closeFeeWeight = closeFeeWeight
  position.entryCloseFee = entryCloseFee
}
