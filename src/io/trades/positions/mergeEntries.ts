import { counted } from '../../columns/repairText.ts'
import { meanPrice } from '../trips/meanPrice.ts'
import type { RoundTrip, TripLeg } from '../trips/roundTrip.ts'
import { lineOfGap } from './lineOfGap.ts'

/**
 * Joins rows that add to a position that is open: same market and side, entered before what is held has left. They become
 * one trade, as fills do: its entry and its stop are averages by quantity, its exits are legs. Rows without a quantity
 * or a price of entry stay as they are. The trades are in the order of their exits.
 * @param inverse prices of coin-margined contracts
 * @param partOf what rows of one position share beside their market
 */
export function mergeEntries(
  trips: readonly RoundTrip[],
  inverse: boolean,
  partOf: (trip: RoundTrip) => string = () => '',
): { trips: RoundTrip[]; joined: number; notices: string[] } {
  const keyOf = (trip: RoundTrip) => `${trip.account} ${trip.symbol} ${partOf(trip)}`
  const groups = [...Map.groupBy(trips, keyOf).values()].flatMap(positionsOf)
  const joined = groups.filter(group => group.length > 1)
  if (joined.length === 0) return { trips: [...trips], joined: 0, notices: [] }
  const rows = joined.reduce((sum, group) => sum + group.length, 0)
  return {
    trips: groups
      .map(group => (group.length === 1 ? group[0]! : joinedTrip(group, inverse)))
      .toSorted((a, b) => a.exitTime - b.exitTime || 0),
    joined: rows,
    notices: [
      `${counted(rows, 'row')} add to ${counted(joined.length, 'position')} that were open: each is one trade, entry and stop averages by quantity`,
    ],
  }
}

/** The rows of one market, those of one position together. */
function positionsOf(trips: readonly RoundTrip[]): RoundTrip[][] {
  const groups: RoundTrip[][] = []
  for (const trip of trips.toSorted((a, b) => a.entryTime - b.entryTime || 0)) {
    const held = groups.at(-1)
    if (held?.every(other => isOf(other, trip)) && held.some(other => addsTo(other, trip))) held.push(trip)
    else groups.push([trip])
  }
  return groups
}

function isOf(held: RoundTrip, { side, quantity, entry }: RoundTrip): boolean {
  return held.side === side && held.quantity > 0 && quantity > 0 && !Number.isNaN(held.entry + entry)
}

function addsTo({ exitTime }: RoundTrip, { entryTime }: RoundTrip): boolean {
  return entryTime < exitTime
}

function joinedTrip(group: readonly RoundTrip[], inverse: boolean): RoundTrip {
  const [first] = group as [RoundTrip]
  const total = group.reduce((sum, { quantity }) => sum + quantity, 0)
  const average = (of: (trip: RoundTrip) => number) =>
    group.reduce((sum, trip) => sum + (trip.quantity / total) * of(trip), 0)
  const mean = (priceOf: (trip: RoundTrip) => number) => meanPrice(inverse, of => average(trip => of(priceOf(trip))))
  const legs = group.flatMap(trip => legsOf(trip).map(leg => ({ ...leg, share: (leg.share * trip.quantity) / total })))
  const inOrder = legs.toSorted((a, b) => a.time - b.time)
  const last = group.reduce((latest, trip) => (trip.exitTime >= latest.exitTime ? trip : latest))
  const [adverse, favourable] = first.side > 0 ? [Math.min, Math.max] : [Math.max, Math.min]
  return {
    ...first,
    line: lineOfGap(group) ?? last.line,
    quantity: total,
    entry: mean(({ entry }) => entry),
    stop: mean(({ stop }) => stop),
    target: Number.NaN,
    exitTime: last.exitTime,
    exit: mean(({ exit }) => exit),
    legs: inOrder,
    reason: '',
    worst: adverse(...group.map(({ worst }) => worst)),
    best: favourable(...group.map(({ best }) => best)),
    fundingPerUnit: average(({ fundingPerUnit }) => fundingPerUnit),
    net: group.reduce((sum, { net }) => sum + net, 0),
    r: jointR(average),
  }
}

/** Weighed by what each row risked, by its stop; where one has none, by quantity. */
function jointR(average: (of: (trip: RoundTrip) => number) => number): number {
  const risked = average(({ entry, stop }) => Math.abs(entry - stop))
  return risked > 0 ? average(({ r, entry, stop }) => r * Math.abs(entry - stop)) / risked : average(({ r }) => r)
}

function legsOf({ legs, exit, exitTime }: RoundTrip): readonly TripLeg[] {
  return legs.length > 0 ? legs : [{ share: 1, price: exit, time: exitTime }]
}
