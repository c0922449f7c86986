import type { Tape } from '../../core/tape.ts'

/** Whether any price of a tape is at or below zero. */
export function isBelowZero({ entry, stop, target, exit, worst, best, legs }: Tape): boolean {
  const prices = [entry, stop, target, exit, worst, best, legs.price, legs.worst]
  return prices.some(column => column.some(price => price <= 0))
}
