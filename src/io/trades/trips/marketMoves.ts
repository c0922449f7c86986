import type { RawTrip } from './rawTrip.ts'

/** Of the least of several columns. */
const FINE_SLACK = 0.13

/** The trades that have costs and moved, by their markets; those of which a price or a quantity is missing tell nothing. */
export function marketsOf(trips: readonly RawTrip[]): RawTrip[][] {
  const told = trips.filter(trip => trip.costs.some(cost => cost !== 0) && moveOf(trip) !== 0)
  const markets = [...Map.groupBy(told, ({ symbol }) => symbol).values()]
  return markets.filter(market => market.length > 1 && market.every(trip => Number.isFinite(moveOf(trip))))
}

export function moveOf({ side, entry, exit, quantity }: RawTrip): number {
  return side * quantity * (exit - entry)
}

/** How far from a hypothesis a result may lie, so that no column of costs can be taken for the rounding. */
export function fineSlack({ costs, entryCosts = [] }: RawTrip): number {
  const parts = [...costs, ...entryCosts, ...entryCosts.map((entry, k) => costs[k]! - entry)]
  return FINE_SLACK * Math.min(...parts.map(Math.abs).filter(part => part > 0))
}
