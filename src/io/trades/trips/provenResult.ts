import type { RawTrip } from './rawTrip.ts'

/** Whether results are after the costs beside them or before; null where the file does not tell. */
export type ProvenResult = 'included' | 'gross' | null

/** How far from a hypothesis, of the costs of a trade, its result may lie. */
const SLACK = 0.1
/** Of results that a value of a point is found from, so that costs cannot be taken for a part of it. */
const LEAST_TRADES = 3

/** What results before costs beside results say of them. */
export function provenByGross(trips: readonly RawTrip[]): ProvenResult {
  const told = trips.filter(trip => !Number.isNaN(trip.gross) && trip.costs.some(cost => cost !== 0))
  if (told.length === 0) return null
  const fits = (of: (trip: RawTrip) => number) => told.every(trip => isWithinCosts(trip, of(trip)))
  if (fits(({ gross }) => gross)) return 'gross'
  return waysToCount(told).some(way => fits(trip => trip.gross + way(trip))) ? 'included' : null
}

/** Every way to add up the columns of costs, each as costs or as credits: a fee may be a cost beside a funding that is a credit. */
function waysToCount(trips: readonly RawTrip[]): ((trip: RawTrip) => number)[] {
  const used = trips[0]!.costs.flatMap((_, k) => (trips.some(({ costs }) => costs[k] !== 0) ? [k] : []))
  if (used.length > MOST_COLUMNS) return [costOf, trip => -costOf(trip)]
  return Array.from(
    { length: 2 ** used.length },
    (_, way) =>
      ({ costs }: RawTrip) =>
        used.reduce((sum, k, i) => sum + ((way >> i) & 1 ? -costs[k]! : costs[k]!), 0),
  )
}

const MOST_COLUMNS = 4

/** Trades whose result is neither that before costs beside it nor that with the costs taken off. */
export function contradictions(trips: readonly RawTrip[]): number {
  const told = trips.filter(trip => !Number.isNaN(trip.gross) && trip.costs.some(cost => cost !== 0))
  if (told.length === 0) return 0
  const ways = [() => 0, ...waysToCount(told)]
  return told.filter(trip => !ways.some(way => isWithinCosts(trip, trip.gross + way(trip)))).length
}

function isWithinCosts(trip: RawTrip, expected: number): boolean {
  return Math.abs(trip.result - expected) <= SLACK * Math.max(...trip.costs.map(Math.abs))
}

/**
 * What prices and quantities say of results: those before costs are all so many times the move of the price, whatever a
 * point of a market is worth; those after costs are so when their costs are put back.
 */
export function provenByPrices(trips: readonly RawTrip[]): ProvenResult {
  const each = [...Map.groupBy(trips, ({ symbol }) => symbol).values()].map(provenOfMarket)
  const [proven, ...others] = each.filter(found => found !== null)
  return proven !== undefined && others.every(other => other === proven) ? proven : null
}

function provenOfMarket(trips: readonly RawTrip[]): ProvenResult {
  const told = trips.filter(trip => moveOf(trip) !== 0)
  if (told.length < LEAST_TRADES || told.some(trip => !Number.isFinite(moveOf(trip)) || costOf(trip) === 0)) return null
  const fits = (of: (trip: RawTrip) => number) => {
    const sum = (part: (trip: RawTrip) => number) => told.reduce((total, trip) => total + part(trip), 0)
    const worth = sum(trip => Math.sign(moveOf(trip)) * of(trip)) / sum(trip => Math.abs(moveOf(trip)))
    return worth > 0 && told.every(trip => isNear(of(trip), worth * moveOf(trip), trip))
  }
  const isGross = fits(({ result }) => result)
  const isNet = fits(trip => trip.result - costOf(trip)) || fits(trip => trip.result + costOf(trip))
  return isGross === isNet ? null : isGross ? 'gross' : 'included'
}

function moveOf({ side, entry, exit, quantity }: RawTrip): number {
  return side * quantity * (exit - entry)
}

function costOf({ costs }: RawTrip): number {
  return costs.reduce((sum, cost) => sum + cost, 0)
}

function isNear(found: number, expected: number, trip: RawTrip): boolean {
  return Math.abs(found - expected) <= SLACK * Math.abs(costOf(trip))
}
