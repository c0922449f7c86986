import { SLACK } from '../core/tolerance.ts'
import { onPaper } from './onPaper.ts'

/**
 * A computed price as an order can carry it: a whole number of ticks, away from the entry, so that rounding never makes
 * a stop or a target nearer than it was asked for.
 *
 * @param away +1 where the level lies above the entry, -1 where it lies below
 * @param tick price step; null leaves the price as it is
 */
export function roundToTick(price: number, away: number, tick: number | null): number {
  if (tick === null) return price
  const ticks = price / tick
  if (isWhole(ticks)) return onPaper(Math.round(ticks) * tick)
  return onPaper((away > 0 ? Math.ceil(ticks) : Math.floor(ticks)) * tick)
}

/** Whether a price can be traded: a whole number of ticks, within what a decimal loses in binary. */
export function isOnTick(price: number, tick: number): boolean {
  return isWhole(price / tick)
}

function isWhole(ticks: number): boolean {
  return Math.abs(ticks - Math.round(ticks)) <= SLACK * Math.max(1, Math.abs(ticks))
}
