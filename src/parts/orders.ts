import { onPaper } from './onPaper.ts'
import type { Entry } from './strategy.ts'
import { StrategyError } from './strategyError.ts'
import { roundToTick } from './tickRounding.ts'

/**
 * Refuses an entry that has no meaning.
 *
 * @param bar the bar at whose close it was decided
 * @throws StrategyError when the side is unknown, when stop or target is given twice, the stop not at all, or a price
 *   or distance is not finite, or a distance not above 0
 */
export function checkEntry(order: Entry, bar: number): void {
  if (order.enter !== 'long' && order.enter !== 'short') {
    throw new StrategyError(bar, `an entry is 'long' or 'short', not ${String(order.enter)}`)
  }
  if (order.stop === undefined && order.stopDistance === undefined) {
    throw new StrategyError(bar, 'an entry needs a stop or a stopDistance')
  }
  checkLevel('stop', order.stop, order.stopDistance, bar)
  checkLevel('target', order.target, order.targetDistance, bar)
}

/** @throws StrategyError when the stop that a decision moves to is not a finite price */
export function checkStopMove(stop: number, bar: number): void {
  if (!Number.isFinite(stop)) throw new StrategyError(bar, `the moved stop is ${stop}, not a price`)
}

/** @throws StrategyError when an exit is anything but true */
export function checkExit(exit: unknown, bar: number): void {
  if (exit !== true) throw new StrategyError(bar, `exit is ${String(exit)}; allowed: true, or null for no decision`)
}

function checkLevel(name: string, price: number | undefined, distance: number | undefined, bar: number): void {
  if (price !== undefined && distance !== undefined) {
    throw new StrategyError(bar, `an entry has a ${name} or a ${name}Distance, not both`)
  }
  if (price !== undefined && !Number.isFinite(price)) {
    throw new StrategyError(bar, `the ${name} is ${price}, not a price`)
  }
  if (distance !== undefined && !(distance > 0 && distance < Number.POSITIVE_INFINITY)) {
    throw new StrategyError(bar, `the ${name}Distance is ${distance}, not a number above 0`)
  }
}

/** The stop price of an entry filled at `fill`; `side` is +1 long, -1 short. A distance is rounded to the tick. */
export function stopAt(order: Entry, side: number, fill: number, tick: number | null): number {
  return order.stop ?? roundToTick(onPaper(fill - side * order.stopDistance!), -side, tick)
}

/** The target price of an entry filled at `fill`, NaN for none. */
export function targetAt(order: Entry, side: number, fill: number, tick: number | null): number {
  if (order.targetDistance === undefined) return order.target ?? Number.NaN
  return roundToTick(onPaper(fill + side * order.targetDistance), side, tick)
}
