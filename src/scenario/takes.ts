import { MOST } from './most.ts'

/** Which numbers a scenario takes for what a page may ask for too: fractions, multiples and counts. */
export const TAKES = {
  risk: (value: number) => value > 0 && value <= 1,
  rebase: (value: number) => value === 0 || (value >= 0.001 && value <= 10),
  ruin: (value: number) => value >= 0 && value < 1,
  costMultiple: (value: number) => value >= 0 && value <= MOST.costMultiple,
  qualifyTrades: (value: number) => Number.isInteger(value) && value >= 1 && value <= MOST.trades,
} as const
