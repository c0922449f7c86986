import type { CostReading } from '../tradeLayout.ts'
import type { RawTrip } from '../trips/rawTrip.ts'

/** By how much rounded sums may miss. */
const CENT = 0.0151

/** How a running sum, or a balance, moves by results and costs. */
export interface MovedSums {
  /** `included`: by the results alone. */
  readonly reading: CostReading
  /** Whether it begins at 0, as no account does. */
  readonly isFromZero: boolean
}

/** How running sums of results, or the balance behind them, move by the results they are made of; null where there are none, or they fit nothing. */
export function movedSums(trips: readonly RawTrip[]): MovedSums | null {
  if (trips.length < 2 || trips.some(({ cumulative }) => Number.isNaN(cumulative))) return null
  if (trips.every(({ costs }) => costs.every(cost => Math.abs(cost) <= CENT))) return null
  for (const [reading, sign] of WAYS) {
    const isStep = (trip: RawTrip, before: number) => {
      const net = trip.costs.reduce((sum, cost) => sum + sign * cost, trip.result)
      return Math.abs(trip.cumulative - before - net) <= CENT
    }
    const fits = (rows: readonly RawTrip[]) => rows.slice(1).every((trip, i) => isStep(trip, rows[i]!.cumulative))
    const accounts = ordersOfSums(trips).find(order => order.every(fits))
    if (accounts !== undefined) return { reading, isFromZero: accounts.every(rows => isStep(rows[0]!, 0)) }
  }
  return null
}

const WAYS = [
  ['included', 0],
  ['subtract', -1],
  ['add', 1],
] as const

/**
 * Orders in which a file may have added up, each the rows of every account: its own from either end, and that of the exits
 * where its rows are in another.
 */
export function ordersOfSums(trips: readonly RawTrip[]): (readonly RawTrip[])[][] {
  const orders = [trips, trips.toReversed()]
  if (!trips.some(({ exitTime }) => Number.isNaN(exitTime)))
    orders.push(...orders.map(rows => rows.toSorted((a, b) => a.exitTime - b.exitTime)))
  return orders.map(order => [...Map.groupBy(order, ({ account }) => account).values()])
}
