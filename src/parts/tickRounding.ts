import { SLACK } from '../core/tolerance.ts'
import { onPaper } from './onPaper.ts'

/**
 * A computed price as an order can carry it: a whole number of ticks, on the side where it fills later: a stop or a target
 * never nearer than it was asked for, a limit never dearer, a trigger never earlier.
 *
 * @param away +1 where it moves up, as a level above the entry does; -1 where it moves down
 * @param tick price step; null leaves the price as it is
 */
export function roundToTick(price: number, away: number, tick: number | null): number {
  if (tick === null) return price
  const ticks = price / tick
  if (isWhole(ticks)) return onPaper(Math.round(ticks) * tick)
  return onPaper((away > 0 ? Math.ceil(ticks) : Math.floor(ticks)) * tick)
}

/** The same of a price that is given: on the tick it stays as it is, to the last bit. */
export function givenOnTick(price: number, away: number, tick: number | null): number {
  return tick === null || isOnTick(price, tick) ? price : roundToTick(price, away, tick)
}

/** Whether a price can be traded: a whole number of ticks, within what a decimal loses in binary. */
export function isOnTick(price: number, tick: number): boolean {
  return isWhole(price / tick)
}

function isWhole(ticks: number): boolean {
  return Math.abs(ticks - Math.round(ticks)) <= SLACK * Math.max(1, Math.abs(ticks))
}
