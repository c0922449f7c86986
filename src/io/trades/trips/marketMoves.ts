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
  const told = trips.filter(trip => hasCosts(trip) && isTold(moveOf(trip)))
  const markets = [...Map.groupBy(told, ({ symbol }) => symbol).values()]
  const tells = (market: readonly RawTrip[]) => market.length > 1 || moveOf(market[0]!) === 0
  return markets.filter(tells)
}

/** The trades that moved of markets of which some have costs, and then those without: these tell what a point is worth. */
export function mixedMarketsOf(trips: readonly RawTrip[]): RawTrip[][] {
  const markets = [...Map.groupBy(costedFirst(moved(trips)), ({ symbol }) => symbol).values()]
  return markets.filter(market => hasCosts(market[0]!) && !hasCosts(market.at(-1)!))
}

/** Those of all markets together, where there are several: with costs alone, and with those without. */
export function commonMarketsOf(trips: readonly RawTrip[]): RawTrip[][] {
  const all = costedFirst(moved(trips))
  const costed = all.filter(hasCosts)
  if (costed.length === 0 || all.every(({ symbol }) => symbol === all[0]!.symbol)) return []
  return costed.length === all.length ? [all] : [costed, all]
}

/** What tells the most comes first, so that most of what does not fit is seen at once. */
function costedFirst(trips: readonly RawTrip[]): RawTrip[] {
  return [...trips.filter(hasCosts), ...trips.filter(trip => !hasCosts(trip))]
}

function moved(trips: readonly RawTrip[]): RawTrip[] {
  return trips.filter(trip => Number.isFinite(moveOf(trip)) && moveOf(trip) !== 0)
}

export function hasCosts({ costs }: Pick<RawTrip, 'costs'>): boolean {
  return costs.some(cost => cost !== 0)
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

/** How far from a hypothesis the result of a trade may lie. */
export type Slack = (trip: RawTrip) => number

/** That of trades of a market; those without costs have the least of the others: none of these can be taken for the rounding. */
export function slackIn(market: readonly RawTrip[], slackOf: Slack): Slack {
  if (market.every(hasCosts)) return slackOf
  const costed = market.filter(hasCosts)
  const least = costed.reduce((lowest, trip) => Math.min(lowest, slackOf(trip)), Number.POSITIVE_INFINITY)
  return trip => (hasCosts(trip) ? slackOf(trip) : least)
}
