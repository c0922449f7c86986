import { Reason, type TapeTrade } from '../../../src/core/tape.ts'
import type { RandomRun } from '../../core/randomRun.ts'
import type { ContractFacts } from './contractFacts.ts'
import { type Holding, spareMargin } from './holding.ts'

/** Money of a closed trade, split as the ledger splits it. */
export interface ExpectedResult {
  readonly gross: number
  readonly spreadCost: number
  readonly fees: number
  readonly liquidationFee: number
  /** Worst price while open. */
  readonly worst: number
}

/** The trade left where the tape left. */
export function closedResult(
  facts: readonly ContractFacts[],
  contracts: readonly number[],
  holding: Holding,
  trade: TapeTrade,
): ExpectedResult {
  const { side, entry, exit, reason, worst } = trade
  const resting = reason === Reason.target
  let spreadCost = 0
  let fees = holding.entryFee
  for (const [k, { multiplier, crossing, exitFee }] of facts.entries()) {
    const out = resting ? 0 : crossing
    spreadCost += contracts[k]! * multiplier * (crossing + out)
    if (contracts[k]! > 0) fees += contracts[k]! * exitFee(exit - side * out, resting)
  }
  return { gross: side * holding.quantity * (exit - entry), spreadCost, fees, liquidationFee: 0, worst }
}

/** Everything was closed at the level; an isolated position loses its margin at most, entry fee and funding apart. */
export function liquidatedResult(
  run: RandomRun,
  facts: readonly ContractFacts[],
  contracts: readonly number[],
  holding: Holding,
  trade: TapeTrade,
  level: number,
): ExpectedResult {
  const { side, quantity, notional, margin, entryFee, isolated } = holding
  const entrySpread = side * (notional - quantity * trade.entry)
  const venue = run.venue ?? { liquidationFee: 0, liquidationFill: 'price' }
  if (isolated && venue.liquidationFill === 'bankruptcy') {
    return { gross: entrySpread - margin, spreadCost: entrySpread, fees: entryFee, liquidationFee: 0, worst: level }
  }
  const parts = { liquidationFee: 0, exitFee: 0, exitSpread: 0, loss: side * (notional - quantity * level) }
  for (const [k, { multiplier, crossing, exitFee }] of facts.entries()) {
    const fill = level - side * crossing
    parts.exitSpread += contracts[k]! * multiplier * crossing
    parts.exitFee += contracts[k]! * exitFee(fill, false)
    parts.liquidationFee += contracts[k]! * multiplier * fill * venue.liquidationFee
  }
  let excess = parts.liquidationFee + parts.exitFee + parts.exitSpread + parts.loss - margin
  for (const part of ['liquidationFee', 'exitFee', 'exitSpread', 'loss'] as const) {
    if (!isolated || excess <= 0) break
    const taken = Math.min(excess, parts[part])
    parts[part] -= taken
    excess -= taken
  }
  return {
    gross: entrySpread - parts.loss,
    spreadCost: entrySpread + parts.exitSpread,
    fees: entryFee + parts.exitFee,
    liquidationFee: parts.liquidationFee,
    worst: level,
  }
}

/** Whether a price is the first from the entry that meets the maintenance; NaN claims that none does. */
export function isLiquidationPrice(run: RandomRun, holding: Holding, entry: number, price: number): boolean {
  const { side } = holding
  const hair = 1e-6 * entry
  if (Number.isNaN(price)) return side > 0 && spareMargin(run, holding, 1e-12) > -hair * holding.quantity
  if (spareMargin(run, holding, price - side * hair) > 0) return false
  const from = holding.notional / holding.quantity
  return [0.1, 0.3, 0.5, 0.7, 0.9, 0.99].every(share => {
    const before = from + (price - from) * share
    return Math.abs(before - price) < hair || spareMargin(run, holding, before + side * hair) > 0
  })
}
