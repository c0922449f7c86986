import type { OwnCosts } from './heldCosts.ts'
import type { RawTrip } from './rawTrip.ts'

/** Of the least of several columns. */
const FINE_SLACK = 0.13
/** Of a cost: a difference of sums that is none. */
const FLOAT = 1e-9

/**
 * The trades that have costs and moved, by their markets, with those that did not move where `isStill` asks for them, which
 * made their costs alone; those of which a price or a quantity is missing tell nothing.
 */
export function marketsOf(trips: readonly RawTrip[], isStill = false): RawTrip[][] {
  const isTold = (move: number) => Number.isFinite(move) && (isStill || move !== 0)
  const told = trips.filter(trip => trip.costs.some(cost => cost !== 0) && isTold(moveOf(trip)))
  const markets = [...Map.groupBy(told, ({ symbol }) => symbol).values()]
  const tells = (market: readonly RawTrip[]) => market.length > 1 || moveOf(market[0]!) === 0
  return markets.filter(tells)
}

export function moveOf({ side, entry, exit, quantity }: Pick<RawTrip, 'side' | 'entry' | 'exit' | 'quantity'>): number {
  return side * quantity * (exit - entry)
}

/** How far from a hypothesis a result may lie, so that no column of costs can be taken for the rounding. */
export function fineSlack({ costs, entryCosts = [], exitCosts = [] }: OwnCosts): number {
  const exits = entryCosts.map((entry, k) => costs[k]! - entry)
  const ofNext = exitCosts.map((all, k) => all - exits[k]!)
  const parts = [
    ...costs,
    ...entryCosts,
    ...exits,
    ...ofNext.filter((part, k) => Math.abs(part) > FLOAT * Math.abs(exits[k]!)),
  ]
  return FINE_SLACK * Math.min(...parts.map(Math.abs).filter(part => part > 0))
}
