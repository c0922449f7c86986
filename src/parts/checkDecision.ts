import { checkDecisionFields, checkTargetFields } from './decisionFields.ts'
import type { Decision, Entry, TargetLeg } from './strategy.ts'
import { StrategyError } from './strategyError.ts'
import { misplacedTargets } from './targetOrder.ts'

/** Most targets of one entry. */
export const MOST_TARGETS = 4

/** Shares that add up to this are still no more than 1: a sum of decimals is rounded in binary. */
export const MOST_SHARES = 1 + 1e-9

/**
 * Refuses a decision that has no meaning.
 *
 * @param bar the bar at whose close it was decided
 * @throws StrategyError when a field is unknown, when the side is, when a stop or target is given twice or the stop not
 *   at all, when a price or distance is not finite or a distance not above 0, when shares or bars make no sense, when
 *   targets are not nearest first or beyond the stop
 */
export function checkDecision(decision: Decision, bar: number): void {
  checkDecisionFields(decision, bar)
  if ('enter' in decision) checkEntry(decision, bar)
  else if ('exit' in decision) checkTrue('exit', decision.exit, bar)
  else if ('cancel' in decision) checkTrue('cancel', decision.cancel, bar)
  else if (!Number.isFinite(decision.stop)) {
    throw new StrategyError(bar, `the moved stop is ${decision.stop}, not a price`)
  }
}

function checkEntry(order: Entry, bar: number): void {
  if (order.enter !== 'long' && order.enter !== 'short') {
    throw new StrategyError(bar, `an entry is 'long' or 'short', not ${String(order.enter)}`)
  }
  if (order.stop === undefined && order.stopDistance === undefined) {
    throw new StrategyError(bar, 'an entry needs a stop or a stopDistance')
  }
  checkLevel('stop', order.stop, order.stopDistance, bar)
  checkLevel('target', order.target, order.targetDistance, bar)
  checkPrice('limit', order.limit, bar)
  checkPrice('trigger', order.trigger, bar)
  checkBars(order, bar)
  if (order.targets !== undefined) {
    if (order.target !== undefined || order.targetDistance !== undefined) {
      throw new StrategyError(bar, 'an entry has a target or targets, not both')
    }
    checkTargets(order.targets, bar)
  }
  const [misplaced] = misplacedTargets(order)
  if (misplaced !== undefined) throw new StrategyError(bar, misplaced.message)
}

function checkBars({ bars, limit, trigger }: Entry, bar: number): void {
  if (bars === undefined) return
  if (limit === undefined && trigger === undefined) {
    throw new StrategyError(bar, 'bars is for an order: with a limit or a trigger')
  }
  if (!Number.isInteger(bars) || bars < 1) throw new StrategyError(bar, `bars is ${bars}, not a whole number from 1 on`)
}

function checkTargets(targets: readonly TargetLeg[], bar: number): void {
  if (!Array.isArray(targets)) throw new StrategyError(bar, `targets is ${String(targets)}, not a list`)
  if (targets.length < 1 || targets.length > MOST_TARGETS) {
    throw new StrategyError(bar, `there are ${targets.length} targets; allowed: 1 to ${MOST_TARGETS}`)
  }
  let shares = 0
  for (const target of targets) {
    checkTargetFields(target, bar)
    const { price, distance, r, share, thenStop } = target
    if ([price, distance, r].filter(given => given !== undefined).length !== 1) {
      throw new StrategyError(bar, 'a target has one of price, distance and r')
    }
    checkPrice('price of a target', price, bar)
    checkPositive('distance of a target', distance, bar)
    checkPositive('r of a target', r, bar)
    checkPositive('share of a target', share, bar)
    if (thenStop !== undefined && thenStop !== 'breakeven' && !Number.isFinite(thenStop?.r)) {
      throw new StrategyError(bar, "thenStop is 'breakeven' or { r }")
    }
    shares += share
  }
  if (!(shares <= MOST_SHARES)) throw new StrategyError(bar, `the shares of the targets add up to ${shares}, above 1`)
}

function checkLevel(name: string, price: number | undefined, distance: number | undefined, bar: number): void {
  if (price !== undefined && distance !== undefined) {
    throw new StrategyError(bar, `an entry has a ${name} or a ${name}Distance, not both`)
  }
  checkPrice(name, price, bar)
  checkPositive(`${name}Distance`, distance, bar)
}

function checkPrice(name: string, price: number | undefined, bar: number): void {
  if (price !== undefined && !Number.isFinite(price)) {
    throw new StrategyError(bar, `the ${name} is ${price}, not a price`)
  }
}

function checkPositive(name: string, value: number | undefined, bar: number): void {
  if (value !== undefined && !(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new StrategyError(bar, `the ${name} is ${value}, not a number above 0`)
  }
}

/** @throws StrategyError when an exit or a cancellation is anything but true */
function checkTrue(name: string, value: unknown, bar: number): void {
  if (value !== true) {
    throw new StrategyError(bar, `${name} is ${String(value)}; allowed: true, or null for no decision`)
  }
}
