import type { Account, Position } from './account.ts'
import { backing, clearOfLiquidation } from './margin.ts'
import { LOT_WIDTH, Lot, type Quotes } from './quotes.ts'

/** What the sized contracts of all tiers make together in trade i, and whether that is clear of liquidation. */
export function addUp(account: Account, quotes: Quotes, i: number): void {
  const { contracts, lots } = quotes
  const { tiers, multiplier } = contracts
  const { position } = account
  let quantity = 0
  let riskTaken = 0
  let margin = 0
  let entryFee = 0
  let entrySpread = 0
  let exitFee = 0
  let exitSpread = 0
  let need = 0
  let dearest = 0
  for (let k = 0; k < tiers; k++) {
    const n = position.contracts[k]!
    if (n === 0) continue
    const lot = (i * tiers + k) * LOT_WIDTH
    quantity += n * multiplier[k]!
    riskTaken += n * lots[lot + Lot.risk]!
    margin += n * lots[lot + Lot.initialMargin]!
    entryFee += n * lots[lot + Lot.entryFee]!
    entrySpread += n * lots[lot + Lot.entrySpread]!
    exitFee += n * lots[lot + Lot.exitFee]!
    exitSpread += n * lots[lot + Lot.exitSpread]!
    need += n * lots[lot + Lot.need]!
    dearest += n * lots[lot + Lot.dearest]!
  }
  position.quantity = quantity
  position.riskTaken = riskTaken
  position.margin = margin
  position.entryFee = entryFee
  position.entrySpread = entrySpread
  position.exitFee = exitFee
  position.exitSpread = exitSpread
  position.clear = clearOfLiquidation(contracts, backing(contracts, account), need, dearest) ? 1 : 0
}

/** What the maintenance of the position is worked out from: for a trade that is not clear, a journal, or bars. */
export function addUpMaintenance(position: Position, quotes: Quotes, i: number): void {
  const { tiers, multiplier } = quotes.contracts
  let entryNotional = 0
  let maintenanceAmount = 0
  let maintenanceWeight = 0
  let entryMaintenance = 0
  for (let k = 0; k < tiers; k++) {
    const n = position.contracts[k]!
    if (n === 0) continue
    const j = i * tiers + k
    const notional = n * quotes.entryNotional[j]!
    const amount = n * quotes.maintenanceAmount[j]!
    const share = quotes.maintenanceShare[j]!
    entryNotional += notional
    maintenanceAmount += amount
    maintenanceWeight += n * multiplier[k]! * share
    entryMaintenance += amount + share * notional
  }
  position.entryNotional = entryNotional
  position.maintenanceAmount = maintenanceAmount
  position.maintenanceWeight = maintenanceWeight
  position.entryMaintenance = entryMaintenance
}
