import { SLACK } from '../core/tolerance.ts'
import { onPaper } from './onPaper.ts'
import type { Entry, TargetLeg } from './strategy.ts'
import { givenOnTick, roundToTick } from './tickRounding.ts'

/** Where a part of the position leaves. */
export interface Target {
  readonly price: number
  /** How near to the price counts as touching it. */
  readonly slack: number
  /** Share of the original position that is gone after it. */
  readonly gone: number
  /** Price that the stop moves to from the next bar on; NaN = it stays. */
  readonly thenStop: number
}

/** A computed level counts as touched within 1e-9 of itself, one given as a price exactly (§12). */
export function slackOf(price: number, computed: boolean): number {
  return computed ? SLACK * Math.abs(price) : 0
}

/** The stop price of an entry filled at `fill`; `side` is +1 long, -1 short. A distance is rounded to the tick. */
export function stopAt(order: Entry, side: number, fill: number, tick: number | null): number {
  if (order.stop !== undefined) return givenOnTick(order.stop, -side, tick)
  return roundToTick(onPaper(fill - side * order.stopDistance!), -side, tick)
}

/** The targets of an entry filled at `fill` with that stop, in their order. A single target takes all. */
export function targetsOf(order: Entry, side: number, fill: number, stop: number, tick: number | null): Target[] {
  if (order.targets !== undefined) {
    let shares = 0
    return order.targets.map(leg => {
      shares += leg.share
      return targetOf(leg, side, fill, stop, tick, shares)
    })
  }
  if (order.targetDistance === undefined && order.target === undefined) return []
  const { target: price, targetDistance: distance } = order
  const leg = price === undefined ? { distance: distance!, share: 1 } : { price, share: 1 }
  return [targetOf(leg, side, fill, stop, tick, 1)]
}

/** Shares that add up to 1 on paper do so here. */
function targetOf(
  leg: TargetLeg,
  side: number,
  fill: number,
  stop: number,
  tick: number | null,
  shares: number,
): Target {
  const r = Math.abs(fill - stop)
  const distance = leg.distance ?? (leg.r ?? 0) * r
  const price =
    leg.price === undefined
      ? roundToTick(onPaper(fill + side * distance), side, tick)
      : givenOnTick(leg.price, side, tick)
  return {
    price,
    slack: slackOf(price, leg.price === undefined),
    gone: shares > 1 - SLACK ? 1 : shares,
    thenStop: thenStopOf(leg, side, fill, r, tick),
  }
}

function thenStopOf({ thenStop }: TargetLeg, side: number, fill: number, r: number, tick: number | null): number {
  if (thenStop === undefined) return Number.NaN
  if (thenStop === 'breakeven') return givenOnTick(fill, -side, tick)
  return roundToTick(onPaper(fill + side * thenStop.r * r), -side, tick)
}
