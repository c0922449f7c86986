import type { Account, Position } from './account.ts'
import type { Contracts } from './contracts.ts'
import { priceGain } from './costs.ts'
import { SLACK } from './tolerance.ts'

/** Entry of the maintenance table that a notional belongs to; a boundary belongs to the lower entry. */
function tableEntry(contracts: Contracts, notional: number): number {
  let entry = 0
  while (notional > contracts.tableUpTo[entry]!) entry++
  return entry
}

/** What backs what is held: isolated, its posted margin; else the balance after its entry fee and the legs before. */
export function backing(contracts: Contracts, account: Account): number {
  const { position } = account
  return contracts.isolated ? position.margin : account.equity + position.net - position.entryFee
}

/** Profit at a price from the average entry fill, which is worse than the tape's entry by the spread paid there. */
export function fillProfit(position: Position, price: number): number {
  return priceGain(position.side, position.quantity, position.entry, price) - position.entrySpread
}

/** What liquidates the whole position at its entry fills: its maintenance, and the closing fee where that counts. */
export function triggerAtEntry(contracts: Contracts, position: Position): number {
  return maintenanceAtEntry(contracts, position) + position.entryCloseFee
}

/** Maintenance of the whole position at its entry fills. */
export function maintenanceAtEntry(contracts: Contracts, position: Position): number {
  if (!contracts.rateMargin) return position.entryMaintenance
  const entry = tableEntry(contracts, position.entryNotional)
  return contracts.tableRate[entry]! * position.entryNotional - contracts.tableDeduction[entry]!
}

/**
 * Price at which what backs the position, plus its open profit, meets its maintenance (§7); NaN when no price above
 * zero, and above what rounding leaves of zero, does.
 * @param backing isolated: the posted margin; else the balance after the entry fee
 */
export function liquidationPrice(contracts: Contracts, position: Position, backing: number): number {
  if (!contracts.rateMargin) {
    return meetingPrice(position, backing, position.maintenanceAmount, position.maintenanceWeight)
  }
  if (contracts.maintenanceAtEntry) {
    return meetingPrice(position, backing, maintenanceAtEntry(contracts, position), position.closeFeeWeight)
  }
  const start = tableEntry(contracts, position.entryNotional)
  return position.side > 0
    ? longTablePrice(contracts, position, backing, start)
    : shortTablePrice(contracts, position, backing, start)
}

/** Solves backing + profit(p) = amount + weight x p; NaN when p ≤ 0, or above it by rounding alone. */
function meetingPrice(position: Position, backing: number, amount: number, weight: number): number {
  const signed = position.side * position.quantity
  const price = (signed * position.entry + position.entrySpread - backing + amount) / (signed - weight)
  return price > SLACK * position.entry ? price : Number.NaN
}

function tableMeetingPrice(contracts: Contracts, position: Position, backing: number, entry: number): number {
  const weight = contracts.tableRate[entry]! * position.quantity + position.closeFeeWeight
  return meetingPrice(position, backing, -contracts.tableDeduction[entry]!, weight)
}

/** A falling price walks down the table: the first entry whose own notionals hold the meeting price counts. */
function longTablePrice(contracts: Contracts, position: Position, backing: number, start: number): number {
  for (let entry = start; entry >= 0; entry--) {
    const price = tableMeetingPrice(contracts, position, backing, entry)
    const lower = entry === 0 ? 0 : contracts.tableUpTo[entry - 1]!
    if (price * position.quantity > lower) return Math.min(price, contracts.tableUpTo[entry]! / position.quantity)
  }
  return Number.NaN
}

/** A rising price walks up the table. */
function shortTablePrice(contracts: Contracts, position: Position, backing: number, start: number): number {
  const last = contracts.tableUpTo.length - 1
  for (let entry = start; entry <= last; entry++) {
    const price = tableMeetingPrice(contracts, position, backing, entry)
    const lower = entry === 0 ? 0 : contracts.tableUpTo[entry - 1]!
    if (price * position.quantity <= contracts.tableUpTo[entry]!) return Math.max(price, lower / position.quantity)
  }
  return Number.NaN
}

/**
 * Equity above which one contract of tier k is clear of liquidation on the whole way to its worst price, and its maintenance
 * clear of refusing the entry, by more than the slack. Isolated, its own margin backs it instead: clear below 0.
 * @param need open loss at the worst price, and maintenance by amount or share
 * @param dearest largest notional on the way; maintenance by the table is that of its first entry
 */
export function exposureOf(
  contracts: Contracts,
  k: number,
  need: number,
  dearest: number,
  initialMargin: number,
  entryFee: number,
): number {
  const rate = contracts.rateMargin ? contracts.tableRate[0]! + contracts.closeFee[k]! : 0
  return need + (rate + SCREEN) * dearest + (contracts.isolated ? -initialMargin : entryFee)
}

/** Share of the notional by which a trade must be clear: far above the slack, far below what margins are. */
const SCREEN = 1e-6

/**
 * True when nothing up to the worst price can liquidate the position. It saves most trades of a sample the liquidation
 * price; where it is false, that price decides.
 */
export function clearOfLiquidation(contracts: Contracts, equity: number, { exposure, dearest }: Position): boolean {
  return exposure < (contracts.isolated ? 0 : equity) && dearest <= contracts.firstUpTo
}

/** A price at or beyond the liquidation price, with the slack of computed prices. NaN is never reached. */
export function reachesLiquidation(side: number, price: number, liquidation: number): boolean {
  return side > 0 ? price <= liquidation * (1 + SLACK) : price >= liquidation * (1 - SLACK)
}

/** Distance kept to the liquidation price as a share of the distance at entry, at the tape's prices; NaN = no price. */
export function closestApproach(entry: number, worst: number, liquidation: number): number {
  return Math.abs(worst - liquidation) / Math.abs(entry - liquidation)
}
