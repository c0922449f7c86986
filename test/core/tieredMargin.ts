import type { MaintenanceEntry } from '../../src/core/ladder.ts'
import { openOne } from './openOne.ts'

export const flat = (rate: number, deduction = 0): MaintenanceEntry[] => [{ upTo: Infinity, rate, deduction }]
/** Continuous: each deduction is the one before plus the boundary times the step of the rate. */
export const tiered: MaintenanceEntry[] = [
  { upTo: 1000, rate: 0.01, deduction: 0 },
  { upTo: 10_000, rate: 0.02, deduction: 10 },
  { upTo: Infinity, rate: 0.05, deduction: 310 },
]
/** Without deductions the maintenance jumps at each boundary. */
export const jumping: MaintenanceEntry[] = tiered.map(entry => ({ ...entry, deduction: 0 }))

export function maintenance(table: readonly MaintenanceEntry[], notional: number): number {
  const { rate, deduction } = table.find(entry => notional <= entry.upTo)!
  return rate * notional - deduction
}

export function tableLiquidation(
  table: MaintenanceEntry[],
  side: number,
  quantity: number,
  entry: number,
  leverage: number,
) {
  return openOne({ quantity, leverage, venue: { maintenance: table }, trade: { side, entry } }).liquidationPrice
}
