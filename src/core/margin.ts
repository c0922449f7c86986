import type { Account, Position } from './account.ts'
import type { Contracts } from './contracts.ts'
import { priceGain } from './costs.ts'
import { payoff, priceOf, worth } from './payoff.ts'
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
export function fillProfit({ inverse }: Contracts, position: Position, price: number): number {
  return priceGain(inverse, position.side, position.quantity, position.entry, price) - position.entrySpread
}

/** What liquidates the whole position at its entry fills: its maintenance, and the closing fee where that counts. */
export function triggerAtEntry(contracts: Contracts, position: Position): number {
  return maintenanceAtEntry(contracts, position) + position.entryCloseFee
}

/** Maintenance of the whole position at its entry fills. */
export function maintenanceAtEntry(contracts: Contracts, position: Position): number {
  return position.marginFactor * tableMaintenance(contracts, position)
}

function tableMaintenance(contracts: Contracts, position: Position): number {
  if (!contracts.rateMargin) return position.entryMaintenance
  const entry = tableEntry(contracts, position.entryNotional)
  return contracts.tableRate[entry]! * position.entryNotional - contracts.tableDeduction[entry]!
}

/**
 * Price at which what backs the position, plus its open profit, meets its maintenance (§7); NaN when none does. Where
 * prices stay above zero, one at or below zero, or above it by rounding alone, is none.
 * @param backing isolated: the posted margin; else the balance after the entry fee
 * @param factor what the maintenance is multiplied by; that of the entry where nothing is said
 */
export function liquidationPrice(
  contracts: Contracts,
  position: Position,
  backing: number,
  factor = position.marginFactor,
): number {
  if (!contracts.rateMargin) {
    const { maintenanceAmount, maintenanceWeight } = position
    return meetingPrice(contracts, position, backing, factor * maintenanceAmount, factor * maintenanceWeight)
  }
  if (contracts.maintenanceAtEntry) {
    const amount = factor * tableMaintenance(contracts, position)
    const atEntry = meetingPrice(contracts, position, backing, amount, position.closeFeeWeight)
    if (!contracts.maintenanceAtWorse) return atEntry
    return sooner(position.side, atEntry, tablePrice(contracts, position, backing, factor))
  }
  return tablePrice(contracts, position, backing, factor)
}

/** The one of two prices that a position meets first; NaN is never met. */
function sooner(side: number, a: number, b: number): number {
  if (Number.isNaN(a)) return b
  if (Number.isNaN(b)) return a
  return side > 0 ? Math.max(a, b) : Math.min(a, b)
}

/** Solves backing + holding x p + profit(p) = amount + weight x what a unit is worth at p. */
function meetingPrice(
  { inverse, negativePrices }: Contracts,
  position: Position,
  backing: number,
  amount: number,
  weight: number,
): number {
  const { side, quantity, entry, entryNotional, spotUnits } = position
  const signed = side * quantity
  const needed = signed * payoff(inverse, entry) + position.entrySpread - backing + amount
  if (inverse) return -side * needed > SLACK * entryNotional ? priceOf(inverse, needed / (signed + weight)) : Number.NaN
  const price = needed / (signed + spotUnits - weight)
  // Below zero a unit is worth more again the lower it trades.
  if (negativePrices) return price < 0 ? needed / (signed + spotUnits + weight) : price
  return price > SLACK * entry ? price : Number.NaN
}

/**
 * The first entry of the table, from that of the entry on, whose own notionals hold its meeting price. A price that moves
 * against the position walks down the table where that makes the notional smaller, else up.
 */
function tablePrice(contracts: Contracts, position: Position, backing: number, factor: number): number {
  const { inverse, tableUpTo, tableRate, tableDeduction } = contracts
  const { quantity } = position
  const rises = position.side > 0 === inverse
  const boundary = (notional: number) => (inverse ? quantity / notional : notional / quantity)
  for (let e = tableEntry(contracts, position.entryNotional); e >= 0 && e < tableUpTo.length; e += rises ? 1 : -1) {
    const weight = factor * tableRate[e]! * quantity + position.closeFeeWeight
    const price = meetingPrice(contracts, position, backing, -factor * tableDeduction[e]!, weight)
    const notional = quantity * worth(inverse, price)
    const [lower, upper] = [e === 0 ? 0 : tableUpTo[e - 1]!, tableUpTo[e]!]
    if (rises && notional <= upper) return notional < lower ? boundary(lower) : price
    if (!rises && notional > lower) return notional > upper ? boundary(upper) : price
  }
  return Number.NaN
}

/**
 * Equity above which one contract of tier k is clear of liquidation on the whole way to its worst price, and its maintenance
 * clear of refusing the entry, by more than the slack. Isolated, its own margin backs it instead: clear below 0.
 * @param need open loss at the worst price, and maintenance by amount or share
 * @param dearest largest notional on the way; maintenance by the table is that of its first entry
 * @param factor what the maintenance of the table is multiplied by
 */
export function exposureOf(
  contracts: Contracts,
  k: number,
  need: number,
  dearest: number,
  initialMargin: number,
  entryFee: number,
  factor: number,
): number {
  const rate = contracts.rateMargin ? factor * contracts.tableRate[0]! + contracts.closeFee[k]! : 0
  return need + (rate + SCREEN) * dearest + (contracts.isolated ? -initialMargin : entryFee)
}

/** Share of the notional by which a trade must be clear: far above the slack, far below what margins are. */
const SCREEN = 1e-6

/**
 * True when nothing up to the worst price can liquidate the position. It saves most trades of a sample the liquidation
 * price; where it is false, that price decides.
 */
export function clearOfLiquidation(contracts: Contracts, equity: number, exposure: number, dearest: number): boolean {
  return exposure < (contracts.isolated ? 0 : equity) && dearest <= contracts.firstUpTo
}

/** A price at or beyond the liquidation price, with the slack of computed prices. NaN is never reached. */
export function reachesLiquidation(side: number, price: number, liquidation: number): boolean {
  const [up, down] = [liquidation * (1 + SLACK), liquidation * (1 - SLACK)]
  return side > 0 ? price <= Math.max(up, down) : price >= Math.min(up, down)
}

/** Distance kept to the liquidation price as a share of the distance at entry, at the tape's prices; NaN = no price. */
export function closestApproach(entry: number, worst: number, liquidation: number): number {
  return Math.abs(worst - liquidation) / Math.abs(entry - liquidation)
}
