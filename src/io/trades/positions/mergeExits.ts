import { counted } from '../../columns/repairText.ts'
import { meanPrice } from '../trips/meanPrice.ts'
import type { RoundTrip, TripLeg } from '../trips/roundTrip.ts'
import { lineOfGap } from './lineOfGap.ts'

/**
 * Joins rows that are exits of one position, as platforms write a position that is left in parts: same market, side, time
 * and price of entry, and open at the same time. Each exit becomes a leg of one trade. Shares go by quantity; rows without
 * one count alike, which is said.
 * @param inverse prices of coin-margined contracts
 */
export function mergeExits(trips: readonly RoundTrip[], inverse: boolean): { trips: RoundTrip[]; notices: string[] } {
  const groups = groupsOf(trips)
  const joined = groups.filter(group => group.length > 1)
  if (joined.length === 0) return { trips: [...trips], notices: [] }
  const rows = joined.reduce((sum, group) => sum + group.length, 0)
  const isEven = joined.some(group => group.some(({ quantity }) => !(quantity > 0)))
  const how = isEven ? 'the rows have no quantities: in equal parts' : 'in parts by quantity'
  return {
    trips: groups.map(group => (group.length === 1 ? group[0]! : joinedTrip(group, inverse))),
    notices: [
      `${counted(rows, 'row')} are exits of ${counted(joined.length, 'position')}: each is one trade, left ${how}`,
    ],
  }
}

function groupsOf(trips: readonly RoundTrip[]): RoundTrip[][] {
  const groups: RoundTrip[][] = []
  const latest = new Map<string, RoundTrip[]>()
  for (const trip of trips) {
    const { symbol, account, side, entryTime, entry } = trip
    const key = [account, symbol, side, entryTime, entry].join(' ')
    const group = Number.isNaN(entryTime) || Number.isNaN(entry) || Number.isNaN(side) ? undefined : latest.get(key)
    if (group?.some(other => other.exitTime > entryTime && trip.exitTime > entryTime)) {
      group.push(trip)
      continue
    }
    const own = [trip]
    latest.set(key, own)
    groups.push(own)
  }
  return groups
}

function joinedTrip(group: readonly RoundTrip[], inverse: boolean): RoundTrip {
  const exits = group.toSorted((a, b) => a.exitTime - b.exitTime)
  const first = group[0]!
  const last = exits.at(-1)!
  const isEven = exits.some(({ quantity }) => !(quantity > 0))
  const total = exits.reduce((sum, { quantity }) => sum + quantity, 0)
  const shareOf = ({ quantity }: RoundTrip): number => (isEven ? 1 / exits.length : quantity / total)
  const legs: TripLeg[] = exits.map(trip => ({ share: shareOf(trip), price: trip.exit, time: trip.exitTime }))
  const add = (of: (trip: RoundTrip) => number): number => exits.reduce((sum, trip) => sum + of(trip), 0)
  const weigh = (of: (trip: RoundTrip) => number): number => add(trip => shareOf(trip) * of(trip))
  const adverse = first.side > 0 ? Math.min : Math.max
  const favourable = first.side > 0 ? Math.max : Math.min
  return {
    ...first,
    line: lineOfGap(exits) ?? last.line,
    quantity: isEven ? Number.NaN : total,
    exitTime: last.exitTime,
    exit: meanPrice(inverse, of => legs.reduce((sum, { share, price }) => sum + share * of(price), 0)),
    legs,
    reason: last.reason,
    worst: adverse(...exits.map(({ worst }) => worst)),
    best: favourable(...exits.map(({ best }) => best)),
    fundingPerUnit: weigh(({ fundingPerUnit }) => fundingPerUnit),
    net: add(({ net }) => net),
    r: weigh(({ r }) => r),
  }
}
