import { normaliseName } from '../../columns/findColumns.ts'
import { counted } from '../../columns/repairText.ts'
import type { RoundTrip } from '../trips/roundTrip.ts'
import { mergeEntries } from './mergeEntries.ts'
import { mergeExits } from './mergeExits.ts'

/** Whether rows that were open at once are one trade, or each is one; null = as their ids say. */
export type Tickets = 'joined' | 'apart' | null

/** Numbers of positions that a broker opens and closes each by itself. */
const OF_POSITION = /ticket|position|deal/

interface Joining {
  /** Prices of coin-margined contracts. */
  readonly inverse: boolean
  readonly tickets: Tickets
  /** The name of the column of ids; null where there is none. */
  readonly label: string | null
  /** Whether results count, each by itself; an account that is played holds one position. */
  readonly results: boolean
}

/**
 * Rows of one position as one trade. Exits of one entry are its legs; what adds to an open position is of it, as where a platform pairs purchases and
 * sales. But where each row has the ticket of a position of its own, or an id, and the list shows that they were no parts of one, and results are asked
 * for, each is a trade, as the platform counts them; rows with one id each and one exit are one.
 */
export function joinedTickets(
  trips: readonly RoundTrip[],
  { inverse, tickets, label, results }: Joining,
): { readonly trips: readonly RoundTrip[]; readonly notices: readonly string[] } {
  if (tickets === 'apart') return { trips, notices: [] }
  const left = mergeExits(trips, inverse)
  const whole = mergeEntries(left.trips, inverse)
  const isJoined = tickets === 'joined' || !results || whole.joined === 0 || !haveIds(left.trips)
  const isOfPosition = OF_POSITION.test(normaliseName(label ?? ''))
  if (isJoined || label === null || !(isOfPosition || areOwn(left.trips)))
    return { trips: whole.trips, notices: [...left.notices, ...whole.notices] }
  const exitOf = ({ id, exitTime, exit }: RoundTrip) => (isOfPosition ? id : `${exitTime} ${exit}`)
  const shared = mergeEntries(left.trips, inverse, exitOf)
  const apart = whole.joined - shared.joined
  if (apart === 0) return { trips: whole.trips, notices: [...left.notices, ...whole.notices] }
  const notice = `${counted(apart, 'row')} were open while others of their side were, each with its own "${label}": each is a trade; --tickets joined makes one of what was held at once, as a run does`
  return { trips: shared.trips, notices: [...left.notices, ...shared.notices, notice] }
}

/** Whether some rows were no parts of one position: long and short of one market were open at once, or one left before what was entered earlier. */
function areOwn(trips: readonly RoundTrip[]): boolean {
  const markets = Map.groupBy(trips, ({ account, symbol }) => `${account} ${symbol}`)
  return [...markets.values()].some(own => {
    const latest = new Map<number, number>()
    const moments = Map.groupBy(own, ({ entryTime }) => entryTime)
    return [...moments]
      .toSorted(([a], [b]) => a - b)
      .some(([time, entered]) => {
        const isOdd = entered.some(
          ({ side, exitTime }) => (latest.get(-side) ?? time) > time || (latest.get(side) ?? exitTime) > exitTime,
        )
        for (const { side, exitTime } of entered) latest.set(side, Math.max(latest.get(side) ?? exitTime, exitTime))
        return isOdd
      })
  })
}

/** Whether each has an id that no other has. */
function haveIds(trips: readonly RoundTrip[]): boolean {
  return trips.every(({ id }) => id !== '') && new Set(trips.map(({ id }) => id)).size === trips.length
}
