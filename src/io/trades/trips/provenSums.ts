import type { CostReading } from '../tradeLayout.ts'
import type { RawTrip } from './rawTrip.ts'

/** By how much rounded sums may miss. */
const CENT = 0.0151

/** What running sums of results, or the balance behind them, prove of the results they are made of; null where there are none, or they fit nothing. */
export function provenBySums(trips: readonly RawTrip[]): CostReading | null {
  if (trips.length < 2 || trips.some(({ cumulative }) => Number.isNaN(cumulative))) return null
  if (trips.every(({ costs }) => costs.every(cost => Math.abs(cost) <= CENT))) return null
  const orders = [trips, trips.toReversed()]
  const fits = (sign: number): boolean =>
    orders.some(order =>
      order.slice(1).every((trip, i) => {
        const net = trip.costs.reduce((sum, cost) => sum + sign * cost, trip.result)
        return Math.abs(trip.cumulative - order[i]!.cumulative - net) <= CENT
      }),
    )
  if (fits(0)) return 'included'
  if (fits(-1)) return 'subtract'
  return fits(1) ? 'add' : null
}
