import type { ProblemList } from '../../columns/problemList.ts'
import type { CostReading, TradeLayout } from '../tradeLayout.ts'
import { asNet } from './asNet.ts'
import type { KnownOfCosts, NetTrips } from './netOfGiven.ts'
import { netOfStated } from './netOfStated.ts'
import type { RawTrip } from './rawTrip.ts'

/** Brings results to net; those made from prices are before costs, whatever the column of results includes. */
export function netOfTrips(
  trips: readonly RawTrip[],
  layout: TradeLayout,
  known: KnownOfCosts & { readonly each: Readonly<Record<string, CostReading>> | null },
  problems: ProblemList,
): NetTrips {
  const priced = trips.filter(({ isPriced }) => isPriced)
  if (priced.length === 0) return netOfStated(trips, layout, known, problems)
  const shown = known.shown === 'included' ? null : known.shown
  const made = netOfStated(priced, withoutNet(layout), { ...known, shown }, problems)
  if (priced.length === trips.length || problems.count > 0) return made
  const given = netOfStated(
    trips.filter(({ isPriced }) => !isPriced),
    layout,
    known,
    problems,
  )
  const [ofPriced, ofGiven] = [made.trips.values(), given.trips.values()]
  const empty = `the result of ${priced.length} of ${trips.length} trades is empty: it follows from their prices`
  return {
    trips: trips.map(({ isPriced }) => (isPriced ? ofPriced : ofGiven).next().value!),
    notices: [empty, ...new Set([...given.notices, ...made.notices])],
  }
}

/** What a vendor says of its column of results is not said of those made from prices. */
function withoutNet(layout: TradeLayout): TradeLayout {
  const { habits } = layout
  const columns = new Map([...layout.columns].filter(([name]) => name !== 'net'))
  const costs = habits.costs === 'included' ? null : habits.costs
  return { ...layout, columns, habits: { ...habits, costs, result: null } }
}

/** The trades alone, where nobody asks what they made. */
export function withoutResults(trips: readonly RawTrip[]): NetTrips {
  return { trips: trips.map(trip => asNet(trip, Number.NaN)), notices: [] }
}
